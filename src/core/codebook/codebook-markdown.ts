import type { Codebook } from '../claims/codebook.ts';
import { type Block, type CodebookUse, codebookBlocks } from './print-codebook.ts';

/** A codebook in CommonMark with tables (GFM), to be read and printed. */
export function codebookMarkdown(codebook: Codebook, use?: CodebookUse): string {
  return `${codebookBlocks(codebook, use).map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escaped(block.text)}`;
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'subheading':
      return `### ${escaped(block.text)}`;
    case 'text':
      return escaped(block.text);
    case 'muted':
      return `*${escaped(block.text)}*`;
    case 'quotes':
      return block.items.map(item => `- “${escaped(item)}”`).join('\n');
    case 'terms':
      return block.items.map(([term, value]) => `- ${escaped(term)}: ${escaped(value)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map((row, index) => `| ${row.map(cell => (index === 1 ? cell : escaped(cell))).join(' | ')} |`)
        .join('\n');
  }
}

/** Words as words: nothing in them is taken for mark-up, and they stay on one line. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$^]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
