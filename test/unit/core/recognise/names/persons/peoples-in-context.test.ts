import assert from 'node:assert/strict';
import { namesIn } from '../../shipped-names.ts';

describe('peoples and faiths by the nouns beside them', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['He bought an English soccer club.', ['English|NORP']],
    ['The deal was written in English.', []],
    ['He is an English teacher.', []],
    ['Rebels of the ethnic Karen minority fled.', ['Karen|NORP']],
    ['Some Karen rebels fled.', ['Karen|NORP']],
    ['So said Karen.', ['Karen|PER']],
    ['They met at a Methodist church.', ['Methodist|NORP']],
    ['Then Ngāi Qorlu elders opened the day.', ['Ngāi Qorlu|NORP']],
    ['Then Kandahar elders opened the day.', ['Kandahar|place']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});

describe('clubs by who plays for them', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['It was Parma striker Nabil Qorlan who scored.', ['Parma|ORG', 'Nabil Qorlan|PER']],
    ['So said Roma coach Nabil Qorlan.', ['Roma|ORG', 'Nabil Qorlan|PER']],
    ['It was Brazil striker Nabil Qorlan who scored.', ['Brazil|place', 'Nabil Qorlan|PER']],
    ['A Parma coach driver left.', ['Parma|place']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});

describe('unlisted places by the words beside them', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['The office in Solna says so.', ['Solna|place']],
    ['The ruling in Brown v. State stands.', ['Brown|PER']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});
