/** A stretch of tokens, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
