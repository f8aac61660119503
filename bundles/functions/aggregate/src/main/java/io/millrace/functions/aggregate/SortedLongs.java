// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import java.util.Arrays;

/**
 * Integers in order, of which any can go: in blocks, so that neither what comes nor what goes moves more than one block.
 */
final class SortedLongs {
    private static final int BLOCK = 512;

    private static final class Block {
        private final long[] numbers = new long[BLOCK];
        private int size;

        long last() {
            return numbers[size - 1];
        }

        /** Where a number is, or would be. */
        int place(long number) {
            int found = Arrays.binarySearch(numbers, 0, size, number);
            return found < 0 ? -found - 1 : found;
        }

        void insert(int place, long number) {
            System.arraycopy(numbers, place, numbers, place + 1, size++ - place);
            numbers[place] = number;
        }

        void delete(int place) {
            System.arraycopy(numbers, place + 1, numbers, place, --size - place);
        }

        Block splitOff() {
            Block upper = new Block();
            upper.size = size / 2;
            size -= upper.size;
            System.arraycopy(numbers, size, upper.numbers, 0, upper.size);
            return upper;
        }

        void append(Block upper) {
            System.arraycopy(upper.numbers, 0, numbers, size, upper.size);
            size += upper.size;
        }
    }

    private Block[] blocks = new Block[8];
    private int count;
    private int size;

    int size() {
        return size;
    }

    void add(long number) {
        int index = Math.max(0, Math.min(blockOf(number), count - 1));
        if (count == 0) insertBlock(0, new Block());
        if (blocks[index].size == BLOCK) {
            insertBlock(index + 1, blocks[index].splitOff());
            if (number > blocks[index].last()) index++;
        }
        blocks[index].insert(blocks[index].place(number), number);
        size++;
    }

    /** Takes out one of a number that is in. */
    void remove(long number) {
        int index = blockOf(number);
        Block block = blocks[index];
        block.delete(block.place(number));
        size--;
        if (block.size == 0) {
            deleteBlock(index);
        } else if (index + 1 < count && block.size + blocks[index + 1].size <= BLOCK / 2) {
            block.append(blocks[index + 1]);
            deleteBlock(index + 1);
        }
    }

    /** @param rank from 0 for the smallest */
    long at(int rank) {
        int left = rank;
        int index = 0;
        while (left >= blocks[index].size) left -= blocks[index++].size;
        return blocks[index].numbers[left];
    }

    /** The first block that does not end below a number; the number of blocks if all do. */
    private int blockOf(long number) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (blocks[middle].last() < number) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void insertBlock(int index, Block block) {
        if (count == blocks.length) blocks = Arrays.copyOf(blocks, count * 2);
        System.arraycopy(blocks, index, blocks, index + 1, count++ - index);
        blocks[index] = block;
    }

    private void deleteBlock(int index) {
        System.arraycopy(blocks, index + 1, blocks, index, --count - index);
        blocks[count] = null;
    }

    void clear() {
        blocks = new Block[8];
        count = 0;
        size = 0;
    }
}
