import type { Codebook } from '../claims/codebook.ts';
import { type Block, type CodebookUse, codebookBlocks } from './print-codebook.ts';

/** Reads well on paper and on screen, light and dark; a type is not torn over two pages. */
const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2, h3 { line-height: 1.25; }
  h2 { margin-top: 2.5rem; }
  h3 { margin: 1.75rem 0 0.25rem; }
  .muted { opacity: 0.75; margin: 0 0 0.5rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid #8885; }
  ul { margin: 0.5rem 0; padding-left: 1.25rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0.5rem 0; }
  dd { margin: 0; }
  @media print {
    body { font-size: 10.5pt; max-width: none; margin: 0; }
    section, tr { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
  }
`;

/** A codebook as one HTML page that needs nothing else: no script, nothing from elsewhere. */
export function codebookHtml(codebook: Codebook, use?: CodebookUse): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const block of codebookBlocks(codebook, use)) {
    const begins = block.kind === 'subheading';
    if (isOpen && (begins || block.kind === 'heading')) {
      lines.push('</section>');
      isOpen = false;
    }
    if (begins) {
      lines.push('<section>');
      isOpen = true;
    }
    lines.push(htmlOf(block));
  }
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Codebook</title>
<style>${STYLE}</style>
</head>
<body>
${lines.join('\n')}
</body>
</html>
`;
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'subheading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'muted':
      return `<p class="muted">${escaped(block.text)}</p>`;
    case 'quotes':
      return `<ul>${block.items.map(item => `<li><q>${escaped(item)}</q></li>`).join('')}</ul>`;
    case 'terms':
      return `<dl>${block.items.map(([term, value]) => `<dt>${escaped(term)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
    case 'table':
      return `<table><thead>${row('th', block.head)}</thead><tbody>${block.rows.map(cells => row('td', cells)).join('')}</tbody></table>`;
  }
}

const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map(cell => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, mark => ENTITIES[mark] ?? mark);
