// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import io.millrace.benchmarks.Data;
import io.millrace.benchmarks.Feed;
import io.millrace.benchmarks.JacksonFloor;
import io.millrace.benchmarks.Printout;
import io.millrace.benchmarks.Sink;
import io.millrace.benchmarks.Task;
import io.millrace.benchmarks.Workload;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Paho in, the floor, Paho out, until the process is ended. Arguments: workload, broker, quality of service. */
public final class PahoLoop {
    static final String READY = "READY";
    private static final int QUEUE = 10_000;
    private static final int IN_FLIGHT = 10_000;

    private PahoLoop() {}

    public static void main(String[] args) throws Exception {
        int qos = Integer.parseInt(args[2]);
        BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(QUEUE);
        MqttAsyncClient in = connect(args[1], "floor-in");
        MqttAsyncClient out = connect(args[1], "floor-out");
        in.subscribe(Assignment.IN, qos, (topic, message) -> queue.put(message.getPayload()))
                .waitForCompletion();
        Printout.table(READY);
        Data none = Data.generate(0);
        new JacksonFloor()
                .deploy(new Task(Workload.valueOf(args[0]), none), new PahoSink(out, qos))
                .run(new QueueFeed(none, queue));
    }

    private static MqttAsyncClient connect(String url, String id) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(url, id, new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMaxInflight(2 * IN_FLIGHT);
        options.setCleanSession(true);
        client.connect(options).waitForCompletion();
        return client;
    }

    private static final class QueueFeed extends Feed {
        private final BlockingQueue<byte[]> queue;

        QueueFeed(Data none, BlockingQueue<byte[]> queue) {
            super(none, 0, 0);
            this.queue = queue;
        }

        @Override
        public byte[] take() {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    /** Counts open publications itself: a publication that Paho refuses because of too many never gives back its id. */
    private static final class PahoSink extends Sink implements IMqttActionListener {
        private final Semaphore open = new Semaphore(IN_FLIGHT);
        private final MqttAsyncClient client;
        private final int qos;

        PahoSink(MqttAsyncClient client, int qos) {
            this.client = client;
            this.qos = qos;
        }

        @Override
        public void accept(byte[] buffer, int offset, int length) {
            byte[] row = Arrays.copyOfRange(buffer, offset, offset + length);
            open.acquireUninterruptibly();
            try {
                client.publish(Assignment.OUT, row, qos, false, null, this);
            } catch (MqttException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void onSuccess(IMqttToken token) {
            open.release();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable reason) {
            open.release();
        }
    }
}
