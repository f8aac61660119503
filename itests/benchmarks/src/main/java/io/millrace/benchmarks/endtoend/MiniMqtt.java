// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Just enough MQTT 3.1.1 to load and to count: one socket, QoS 0 and 1, a window of unacknowledged messages. A full
 * client would take more processor time than the engine under test. One thread publishes, one of its own reads.
 */
final class MiniMqtt implements Closeable {

    /** Takes messages on the thread that reads. The buffer is used again afterwards. */
    interface Handler {
        void message(byte[] buffer, int offset, int length);
    }

    private static final int CONNECT = 0x10;
    private static final int CONNACK = 0x20;
    private static final int PUBLISH = 0x30;
    private static final int PUBACK = 0x40;
    private static final int SUBSCRIBE = 0x82;
    private static final int CLEAN_SESSION = 2;
    private static final int WINDOW = 2_000;
    private static final int LARGEST_ID = 65_535;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Semaphore window = new Semaphore(WINDOW);
    private final Handler handler;
    private byte[] buffer = new byte[1 << 16];
    private int lastId;

    /** Connects. The handler takes what is subscribed to. */
    MiniMqtt(BrokerAddress broker, String clientId, Handler handler) throws IOException {
        this.handler = handler;
        socket = new Socket(broker.host(), broker.port());
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 17));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
        connect(clientId.getBytes(StandardCharsets.UTF_8));
        Executors.newSingleThreadExecutor(MiniMqtt::daemon).execute(this::read);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = Executors.defaultThreadFactory().newThread(work);
        thread.setDaemon(true);
        return thread;
    }

    private void connect(byte[] clientId) throws IOException {
        out.writeByte(CONNECT);
        writeLength(12 + clientId.length);
        out.writeUTF("MQTT");
        out.writeByte(4);
        out.writeByte(CLEAN_SESSION);
        out.writeShort(0);
        writeText(clientId);
        out.flush();
        if (in.readUnsignedByte() != CONNACK) throw new IOException("The broker did not accept the connection");
        in.skipNBytes(readLength());
    }

    /** Sends one message; it may stay in the buffer until {@link #flush()}. Waits while the window is full. */
    void publish(byte[] topic, byte[] payload, int qos) throws IOException {
        if (qos > 0 && !window.tryAcquire()) {
            flush();
            window.acquireUninterruptibly();
        }
        synchronized (out) {
            out.writeByte(PUBLISH | qos << 1);
            writeLength(2 + topic.length + (qos > 0 ? 2 : 0) + payload.length);
            writeText(topic);
            if (qos > 0) {
                lastId = lastId % LARGEST_ID + 1;
                out.writeShort(lastId);
            }
            out.write(payload);
        }
    }

    void flush() throws IOException {
        synchronized (out) {
            out.flush();
        }
    }

    void subscribe(String topic, int qos) throws IOException {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.writeByte(SUBSCRIBE);
            writeLength(2 + 2 + name.length + 1);
            out.writeShort(1);
            writeText(name);
            out.writeByte(qos);
            out.flush();
        }
    }

    private void read() {
        try {
            while (true) {
                packet();
            }
        } catch (IOException closed) {
            // Either side has closed the connection.
        }
    }

    private void packet() throws IOException {
        int head = in.readUnsignedByte();
        int length = readLength();
        if (length > buffer.length) buffer = new byte[length * 2];
        in.readFully(buffer, 0, length);
        switch (head & 0xF0) {
            case PUBACK -> window.release();
            case PUBLISH -> deliver(head, length);
            default -> {}
        }
    }

    private void deliver(int head, int length) throws IOException {
        int start = 2 + ((buffer[0] & 255) << 8 | buffer[1] & 255);
        if ((head & 6) != 0) {
            acknowledge(start);
            start += 2;
        }
        handler.message(buffer, start, length - start);
    }

    private void acknowledge(int idAt) throws IOException {
        synchronized (out) {
            out.writeByte(PUBACK);
            out.writeByte(2);
            out.write(buffer, idAt, 2);
            if (in.available() == 0) out.flush();
        }
    }

    private void writeText(byte[] text) throws IOException {
        out.writeShort(text.length);
        out.write(text);
    }

    private void writeLength(int length) throws IOException {
        int left = length;
        do {
            int low = left & 127;
            left >>>= 7;
            out.writeByte(left > 0 ? low | 128 : low);
        } while (left > 0);
    }

    private int readLength() throws IOException {
        int length = 0;
        int shift = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            length |= (next & 127) << shift;
            shift += 7;
        } while ((next & 128) != 0);
        return length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
