import assert from 'node:assert/strict';
import { namesIn } from '../shipped-names.ts';

const reads = (text: string, ...names: readonly string[]) => assert.deepEqual(namesIn(text), names, text);

describe('people who are called as lands are', () => {
  it('are people behind a form of address', () => {
    reads(
      'Mrs Ireland opened the door. Mr. Jordan was freed, Ms. Holland said.',
      'Ireland|PER',
      'Jordan|PER',
      'Holland|PER',
    );
    reads('Mr Chad Holt spoke.', 'Chad Holt|PER');
  });

  it('are people where the article has named them in full and does not speak of the land', () => {
    reads(
      'Michael Jordan, a teacher, spoke first. Jordan said he was tired. The police met Jordan on Monday.',
      'Michael Jordan|PER',
      'Jordan|PER',
      'Jordan|PER',
    );
  });

  it('are not meant where the article speaks of the land', () => {
    reads(
      'Michael Jordan, a teacher, was in Jordan. Jordan said it was glad.',
      'Michael Jordan|PER',
      'Jordan|place',
      'Jordan|place',
    );
    reads('Jordan said it was glad.', 'Jordan|place');
  });

  it('are people by what they are, were called or said', () => {
    reads(
      'Israel Qorlan, a retired general, was clear. “We are ready,” said Israel Qorlan.',
      'Israel Qorlan|PER',
      'Israel Qorlan|PER',
    );
    reads('Gen. Israel Qorlan said so.', 'Israel Qorlan|PER');
    reads('India Qorlan, a nurse, won.', 'India Qorlan|PER');
    reads('Officials said Israel Monday struck again. Israel Police said so.', 'Israel|place', 'Israel Police|ORG');
  });
});
