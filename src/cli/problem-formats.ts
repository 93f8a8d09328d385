import type { Problem, ProblemSeverity } from '../core/problems.ts';

/** A problem in a file; line and column count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly problem: Problem;
}

const SARIF_LEVEL: Readonly<Record<ProblemSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};
const GITHUB_LEVEL: Readonly<Record<ProblemSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** How findings are printed: for people, programs, code scanning (SARIF 2.1.0) and GitHub's workflow log. */
export const FORMATS = {
  text: (findings: readonly Finding[]) =>
    findings.map(
      ({ file, line, column, problem }) =>
        `${file}:${line}:${column}: ${problem.severity}: ${problem.message} [${problem.code}]`,
    ),
  json: (findings: readonly Finding[]) =>
    findings.map(({ file, line, column, problem }) => JSON.stringify({ file, line, column, ...problem })),
  sarif: (findings: readonly Finding[]) => [JSON.stringify(sarif(findings), null, 2)],
  github: (findings: readonly Finding[]) =>
    findings.map(
      ({ file, line, column, problem }) =>
        `::${GITHUB_LEVEL[problem.severity]} file=${escapeProperty(file)},line=${line},col=${column},title=${problem.code}::${escapeData(problem.message)}`,
    ),
} as const;

function sarif(findings: readonly Finding[]): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dateline',
            rules: [...new Set(findings.map(({ problem }) => problem.code))].map(id => ({ id })),
          },
        },
        results: findings.map(({ file, line, column, problem }) => ({
          ruleId: problem.code,
          level: SARIF_LEVEL[problem.severity],
          message: { text: problem.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: file.split('\\').join('/').split('/').map(encodeURIComponent).join('/') },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
