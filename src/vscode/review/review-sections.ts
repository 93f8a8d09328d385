import { codedBeforeSection } from './coded-before.ts';
import { contradictionsSection } from './contradictions.ts';
import { filesWithProblems } from './files-with-problems.ts';
import { guessesSection } from './guesses.ts';
import { mergesSection } from './merges.ts';
import { movedArticlesSection } from './moved-articles.ts';
import { movedText } from './moved-text.ts';
import type { MakeReviewSection } from './review-section.ts';
import { roleErrorsSection } from './role-errors.ts';
import { singleSourcedSection } from './single-sourced.ts';
import { unknownNamesSection } from './unknown-names.ts';

/** What Review asks, in this order. A new kind of question is one file and one row here. */
export const REVIEW_SECTIONS: readonly MakeReviewSection[] = [
  mergesSection,
  movedArticlesSection,
  movedText,
  filesWithProblems,
  contradictionsSection,
  roleErrorsSection,
  codedBeforeSection,
  guessesSection,
  singleSourcedSection,
  unknownNamesSection,
];
