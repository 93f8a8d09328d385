/** A stretch of an article: UTF-16 offsets into the text with LF line ends and no BOM, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
