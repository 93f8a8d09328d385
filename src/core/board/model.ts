import type { ClaimFamily } from '../claims/families.ts';
import type { RelationAspect, RelationType } from '../claims/model.ts';

/**
 * What the panel shows: events, and what each outlet says of them. Plain data, so that it can be sent to a web view;
 * claims, articles, types, places and events are named by their index.
 */
export interface BoardData {
  readonly articles: readonly BoardArticle[];
  readonly outlets: readonly string[];
  /** What claims go back to: a claimant, a relay, or where an article's text comes from. */
  readonly origins: readonly string[];
  readonly types: readonly BoardType[];
  readonly places: readonly BoardPlace[];
  readonly events: readonly BoardEvent[];
  readonly claims: readonly BoardClaim[];
}

/** Whole days counted from 1970-01-01, the first and the last included. */
export interface DayExtent {
  readonly from: number;
  readonly to: number;
}

export interface BoardArticle {
  readonly title: string;
  readonly outlet: number;
  readonly published?: DayExtent;
  /** Articles that hold the same text, or a good part of it: wire copy and reprints. */
  readonly sameTextAs?: readonly number[];
}

export interface BoardType {
  readonly id: string;
  readonly label: string;
  readonly family: ClaimFamily;
}

export interface BoardPlace {
  readonly id: string;
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
}

/** ACLED's scale: 1 exact, 2 near, 3 no better than a region or a month. */
export type Precision = 1 | 2 | 3;

export interface BoardNumber {
  /** What was counted, of whom and in which unit, as one phrase: `killed, civilians`. */
  readonly what: string;
  readonly min: number;
  readonly max: number;
  readonly best?: number;
  readonly approximate: boolean;
}

export interface BoardClaim {
  /** The corpus's key of the claim. */
  readonly key: string;
  readonly article: number;
  readonly type: number;
  readonly event: number;
  /** Claims of one origin are no independent accounts, in however many outlets they stand. */
  readonly origin: number;
  readonly quote: string;
  /** Who says it, as a reader would name them; empty where nobody is named. */
  readonly claimant: string;
  /** The relay chain, nearest first. */
  readonly via: readonly string[];
  readonly date?: DayExtent;
  /** EDTF, as coded. */
  readonly dateText?: string;
  readonly place?: number;
  readonly placePrecision: Precision;
  readonly numbers: readonly BoardNumber[];
  /** The claimant says that it is not so. */
  readonly denies: boolean;
  /** Some of it is a guess that nobody has confirmed. */
  readonly guessed: boolean;
  /** It stands on its event for its words: no date and place of its own say so. */
  readonly joined?: true;
  readonly links: readonly BoardLink[];
}

/** A relation that a person drew, seen from one of its claims. */
export interface BoardLink {
  readonly type: RelationType;
  readonly claim: number;
  readonly on: readonly RelationAspect[];
}

export interface BoardEvent {
  readonly id: string;
  readonly label: string;
  readonly date?: DayExtent;
  /** Where no claim has a date: when they were published, which is no earlier than the event. */
  readonly reported?: DayExtent;
  readonly claims: readonly number[];
  readonly disagreements: readonly Disagreement[];
}

/** On what the accounts of one event differ, and how. */
export interface Disagreement {
  readonly on: RelationAspect;
  /** What was counted, where it is about a number. */
  readonly what?: string;
  /** The accounts, the most frequent first: claims that say the same are one account. */
  readonly accounts: readonly Account[];
  /** A person has drawn a contradiction between two of the claims. */
  readonly drawn: boolean;
}

export interface Account {
  /** `7`, `7–12`, `2025-11-20`, a place's name. */
  readonly says: string;
  readonly claims: readonly number[];
}
