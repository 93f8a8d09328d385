export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes east of Greenwich where a zone is named. */
  readonly zone?: number;
}
