import { describe, expect, test } from '@jest/globals';
import { amountWords, singular } from '../../../src/core/needs/message-parts.js';
import { readAmount } from '../../../src/core/needs/read-amount.js';

describe('a number that somebody writes', () => {
  test.each([
    ['10', 10, ''],
    [' 10 ', 10, ''],
    ['+10', 10, ''],
    ['010', 10, ''],
    ['10 tins', 10, 'tins'],
    ['10tins', 10, 'tins'],
    ['5kg', 5, 'kg'],
    ['１２', 12, ''],
    ['１２ tins', 12, 'tins'],
    ['1000000', 1_000_000, ''],
    ['3 boxes of 12', 3, 'boxes of 12'],
    ['5 100-watt bulbs', 5, '100-watt bulbs'],
  ])('“%s” is %d, and then “%s”', (words, amount, rest) => {
    expect(readAmount(words)).toEqual({ amount, rest });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['0', 'zero'],
    ['000', 'zero'],
    ['0 tins', 'zero'],
    ['-5', 'negative'],
    ['- 5', 'negative'],
    ['−5', 'negative'],
    ['2.5', 'fraction'],
    ['2,5', 'fraction'],
    ['.5', 'fraction'],
    ['½', 'fraction'],
    ['2½', 'fraction'],
    ['1/2', 'fraction'],
    ['1 1/2', 'fraction'],
    ['0.5', 'fraction'],
    ['1000000000000', 'enormous'],
    ['9'.repeat(400), 'enormous'],
    ['1000001', 'enormous'],
    ['1,000', 'separators'],
    ['1.000', 'separators'],
    ['1 000', 'separators'],
    ['1’000’000', 'separators'],
    ['ten', 'no-number'],
    ['1e3', 'no-number'],
    ['10k', 'no-number'],
    ['10²', 'no-number'],
    ['10%', 'no-number'],
    ['١٢', 'no-number'],
    ['Infinity', 'no-number'],
    ['NaN', 'no-number'],
    ['0x10', 'zero'],
    ['@everyone', 'no-number'],
  ])('“%s” is answered as: %s', (words, problem) => {
    expect(readAmount(words)).toEqual({ problem });
  });
});

describe('an amount in words', () => {
  test.each([
    ['tins', 'tin'],
    ['tins of dog food', 'tin of dog food'],
    ['boxes', 'box'],
    ['parties', 'party'],
    ['hours', 'hour'],
    ['places to sleep', 'places to sleep'],
    ['glass', 'glass'],
    ['kg', 'kg'],
    ['loaves', 'loaves'],
    ['Dosen', 'Dosen'],
  ])('one of %s is one %s', (unit, one) => {
    expect(singular(unit)).toBe(one);
    expect(amountWords(1, unit)).toBe(`one ${one}`);
    expect(amountWords(1_200, unit)).toBe(`1,200 ${unit}`);
  });
});
