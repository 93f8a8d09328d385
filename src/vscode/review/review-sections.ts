import { filesWithProblems } from './files-with-problems.ts';
import { mergesSection } from './merges.ts';
import { movedArticlesSection } from './moved-articles.ts';
import { movedText } from './moved-text.ts';
import type { MakeReviewSection } from './review-section.ts';

/** What Review asks, in this order. A new kind of question is one file and one row here. */
export const REVIEW_SECTIONS: readonly MakeReviewSection[] = [
  mergesSection,
  movedArticlesSection,
  movedText,
  filesWithProblems,
];
