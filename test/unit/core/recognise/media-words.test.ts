import assert from 'node:assert/strict';
import { nameMedia } from '../../../../src/core/recognise/media-words.ts';

describe('words for media', () => {
  it('are kinds of media in any case, and what papers are called by where they are names', () => {
    for (const words of [
      'the state broadcaster',
      'Radio Badia',
      'the Harbour Post',
      'AFP',
      'BEKAA MAIL',
      'a local newspaper',
    ]) {
      assert.ok(nameMedia(words), words);
    }
    for (const words of [
      'a review of the raid',
      'UN observers',
      'the army post',
      'a truce monitor',
      'the mail',
      'Munir',
    ]) {
      assert.ok(!nameMedia(words), words);
    }
  });
});
