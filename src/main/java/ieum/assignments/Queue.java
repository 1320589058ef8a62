package ieum.assignments;

import java.util.Arrays;

/** Columns with the nearest first: a binary heap in which a column comes nearer. */
final class Queue {
    private static final int NOWHERE = -1;

    private final long[] distance;
    private final int[] heap;
    private final int[] place;
    private int size;

    Queue(int columns) {
        distance = new long[columns];
        heap = new int[columns];
        place = new int[columns];
        Arrays.fill(place, NOWHERE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int nearest() {
        return heap[0];
    }

    long distance(int column) {
        return distance[column];
    }

    boolean holds(int column) {
        return place[column] != NOWHERE;
    }

    void add(int column, long at) {
        distance[column] = at;
        rise(size++, column);
    }

    void nearer(int column, long at) {
        distance[column] = at;
        rise(place[column], column);
    }

    int poll() {
        var nearest = heap[0];
        place[nearest] = NOWHERE;
        var last = heap[--size];
        if (size > 0) sink(last);
        return nearest;
    }

    void clear() {
        for (int at = 0; at < size; at++) place[heap[at]] = NOWHERE;
        size = 0;
    }

    private void rise(int from, int column) {
        var at = from;
        for (; at > 0; at = (at - 1) / 2) {
            var above = heap[(at - 1) / 2];
            if (distance[above] <= distance[column]) break;
            put(at, above);
        }
        put(at, column);
    }

    private void sink(int column) {
        var at = 0;
        for (int below = 1; below < size; below = 2 * at + 1) {
            if (below + 1 < size && distance[heap[below + 1]] < distance[heap[below]]) below++;
            if (distance[heap[below]] >= distance[column]) break;
            put(at, heap[below]);
            at = below;
        }
        put(at, column);
    }

    private void put(int at, int column) {
        heap[at] = column;
        place[column] = at;
    }
}
