// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import io.millrace.api.error.MillraceException;
import io.millrace.connection.mqtt.MqttReceiver;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;

/** What is subscribed at the broker, now and again after each reconnect. */
final class Subscriptions {
    private static final int REFUSED = 0x80;

    private final MqttAsyncClient client;
    private final Routes routes;
    private final List<Subscription> all = new CopyOnWriteArrayList<>();
    private boolean online;

    Subscriptions(MqttAsyncClient client, Routes routes) {
        this.client = client;
        this.routes = routes;
    }

    synchronized CompletableFuture<Void> add(List<String> filters, int qos, MqttReceiver receiver) {
        Subscription subscription = new Subscription(List.copyOf(filters), qos, receiver, new CompletableFuture<>());
        all.add(subscription);
        routes.changed(all);
        if (online) request(subscription);
        return subscription.acknowledged();
    }

    /** @param leaveAtBroker whether the broker goes on collecting messages */
    synchronized void remove(MqttReceiver receiver, boolean leaveAtBroker) {
        List<Subscription> gone =
                all.stream().filter(each -> each.receiver() == receiver).toList();
        all.removeAll(gone);
        routes.changed(all);
        if (!online || leaveAtBroker) return;
        for (Subscription subscription : gone) cancel(subscription);
    }

    /** Subscribes everything again; done when the broker has answered each. */
    synchronized CompletableFuture<Void> resume() {
        online = true;
        return CompletableFuture.allOf(all.stream().map(this::request).toArray(CompletableFuture<?>[]::new));
    }

    synchronized void suspend() {
        online = false;
    }

    private CompletableFuture<Void> request(Subscription subscription) {
        String[] filters = subscription.filters().toArray(String[]::new);
        CompletableFuture<Void> answered = new CompletableFuture<>();
        try {
            client.subscribe(filters, qosOf(filters), null, new IMqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    acknowledged(subscription, token.getGrantedQos());
                    answered.complete(null);
                }

                @Override
                public void onFailure(IMqttToken token, Throwable error) {
                    if (client.isConnected()) refuse(subscription, Reasons.of(error));
                    answered.complete(null);
                }
            });
        } catch (MqttException e) {
            if (client.isConnected()) refuse(subscription, Reasons.of(e));
            answered.complete(null);
        } catch (IllegalArgumentException e) {
            refuse(subscription, e.getMessage());
            answered.complete(null);
        }
        return answered;
    }

    /** The highest that any subscription asks for, since the broker knows one per filter. */
    private int[] qosOf(String[] filters) {
        return Arrays.stream(filters).mapToInt(this::qosOf).toArray();
    }

    private int qosOf(String filter) {
        return all.stream()
                .filter(each -> each.filters().contains(filter))
                .mapToInt(Subscription::qos)
                .max()
                .orElse(0);
    }

    private static void acknowledged(Subscription subscription, int[] granted) {
        for (int i = 0; i < granted.length; i++) {
            if (granted[i] == REFUSED) {
                refuse(
                        subscription,
                        "the broker refused topic " + subscription.filters().get(i));
                return;
            }
        }
        subscription.acknowledged().complete(null);
    }

    private static void refuse(Subscription subscription, String reason) {
        Exception error = MillraceException.io("cannot subscribe, " + reason, null);
        if (!subscription.acknowledged().completeExceptionally(error)) {
            subscription.receiver().failed(error);
        }
    }

    private void cancel(Subscription subscription) {
        String[] unused = subscription.filters().stream()
                .filter(filter -> all.stream().noneMatch(each -> each.filters().contains(filter)))
                .toArray(String[]::new);
        if (unused.length == 0) return;
        try {
            client.unsubscribe(unused);
        } catch (MqttException noLongerConnected) {
            online = client.isConnected();
        }
    }
}
