/** What words for numbers are worth. */
const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

/** Plurals that say only how large a number is, with the least and the most that they commonly mean. */
export const VAGUE_NUMBERS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  dozens: [24, 99],
  scores: [40, 199],
  hundreds: [200, 1_999],
  thousands: [2_000, 99_999],
  millions: [2_000_000, 99_999_999],
  billions: [2_000_000_000, 99_999_999_999],
};

/** Words of a number written out, for patterns. */
export const NUMBER_WORD = `(?:${[...Object.keys(UNITS), ...Object.keys(SCALES)].join('|')})`;

const AND_HALF = 'and½';

/**
 * The value of a number in words ("two hundred and five", "twenty-five", "1.2 million", "12,000", "a dozen"), or nothing
 * where the words are no number. Digits may be grouped by commas, points before three digits, or narrow spaces.
 */
export function numberValue(written: string): number | undefined {
  const words = written
    .toLowerCase()
    .replace(/[‐‑-]/g, ' ')
    .replace(/\band a half\b/g, AND_HALF)
    .split(/\s+/)
    .filter(word => word !== '' && word !== 'and' && word !== 'of');
  let total = 0;
  let current: number | undefined;
  for (const word of words) {
    const scale = SCALES[word];
    if (word === AND_HALF) {
      current = (current ?? 0) + 0.5;
    } else if (word === 'a' || word === 'an') {
      // "half a million" is not one and a half.
      current ??= 1;
    } else if (word === 'dozen') {
      current = (current ?? 1) * 12;
    } else if (word === 'half') {
      current = 0.5;
    } else if (scale === 100) {
      current = (current ?? 1) * 100;
    } else if (scale !== undefined) {
      total += (current ?? 1) * scale;
      current = undefined;
    } else {
      const value = UNITS[word] ?? digits(word);
      if (value === undefined) {
        return undefined;
      }
      current = (current ?? 0) + value;
    }
  }
  return words.length === 0 ? undefined : Math.round((total + (current ?? 0)) * 1000) / 1000;
}

function digits(word: string): number | undefined {
  if (!/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(word)) {
    return undefined;
  }
  return Number(word.replaceAll(',', ''));
}
