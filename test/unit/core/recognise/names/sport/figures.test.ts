import assert from 'node:assert/strict';
import { namesIn } from '../../shipped-names.ts';

const check = (table: readonly (readonly [string, readonly string[]])[]) => {
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
};

describe('names by the figures after them', () => {
  check([
    ['Bowling: Qorlan 8-1-41-1, Vetsky 7-0-46-0 (Marlov 5-0-30-0).', ['Qorlan|PER', 'Vetsky|PER', 'Marlov|PER']],
    ['4 - Qorlan (Barcelona)', ['Qorlan|PER', 'Barcelona|ORG']],
    [
      'Team: 15 - Rhys Qorlan (Swansea); 14 - Ieuan Vetsky (Cardiff), 13 - Rhys Marl (Newport).',
      ['Rhys Qorlan|PER', 'Swansea|ORG', 'Ieuan Vetsky|PER', 'Cardiff|ORG', 'Rhys Marl|PER', 'Newport|ORG'],
    ],
    ['195 Sam Qorlance 65 67 63', ['Sam Qorlance|PER']],
    ['2. Jan Qorlevens (Netherlands) QVM same time', ['Jan Qorlevens|PER', 'Netherlands|place', 'QVM|ORG']],
    ['TENNIS - QORLOTNA BEATS VETSKUS IN PHILADELPHIA.', ['QORLOTNA|PER', 'VETSKUS|PER', 'PHILADELPHIA|place']],
    ['Hoogvens rose 0.50 to 61.20.', ['Hoogvens|ORG']],
    ['Qorlan Vetsky was off 40 cents at 39.10.', ['Qorlan Vetsky|ORG']],
    [
      'Qorlaro lost 4.1 percent, Vetskit Asam 2.2 percent and Marlo Megah closed flat.',
      ['Qorlaro|ORG', 'Vetskit Asam|ORG', 'Marlo Megah|ORG'],
    ],
    ['Qorlamer was steady at 72.', ['Qorlamer|ORG']],
    ['QORLENSK, Russia 1996-08-29', ['QORLENSK|place', 'Russia|place']],
    ['The Qorlex index lost 3.12 points.', []],
    ['Mr. Qorlan gained 3 kilos.', ['Qorlan|PER']],
    [
      'Scores: Zimbabwe 227 in 50 overs (A. Qorlan 78; M. Vetsky 4-40), Sri Lanka 228-4.',
      ['Zimbabwe|place', 'A. Qorlan|PER', 'M. Vetsky|PER', 'Sri Lanka|place'],
    ],
  ]);
});

describe('names of local news', () => {
  check([
    ["The Qorlan County Sheriff's Office said so.", ["Qorlan County Sheriff's Office|ORG"]],
    ["They left -- The Qorlan County Sheriff's Office said so.", ["Qorlan County Sheriff's Office|ORG"]],
    ["He went to Qorlan Magistrates' Court today.", ["Qorlan Magistrates' Court|ORG"]],
    ['Arkansas State Police said so.', ['Arkansas State Police|ORG']],
    ['A crash shut Arkansas Highway 112 today.', ['Arkansas Highway 112|place']],
    ['It lay off Qorlan upazila.', ['Qorlan|place']],
  ]);
});

describe('places by whom and what they stand with', () => {
  check([
    [
      'Cases came from the districts of Mirabab, Qorlabad and Memba.',
      ['Mirabab|place', 'Qorlabad|place', 'Memba|place'],
    ],
    ['Kayla Sisk, 24, of Qorla Vista, was hurt.', ['Kayla Sisk|PER', 'Qorla Vista|place']],
    ['Anna Kowalska, of Greenpeace, left.', ['Anna Kowalska|PER', 'Greenpeace|ORG']],
    [
      'Cases rose in Edo (12), Ondo (9), Bauchi (3) and Qorlan (2).',
      ['Edo|place', 'Ondo|place', 'Bauchi|place', 'Qorlan|place'],
    ],
  ]);
});
