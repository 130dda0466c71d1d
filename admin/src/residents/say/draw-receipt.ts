import { LIGHT } from '@/theme/tokens';

import type { ResidentsWords } from '../words/words';
import type { Receipt } from './receipt';

const WIDTH = 750;
const MARGIN = 60;
const FACE = 'sans-serif';

interface Line {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
  readonly above: number;
}

/** The receipt as a picture to keep, always light so that it prints; undefined where the phone cannot draw. */
export function drawReceipt(receipt: Receipt, words: ResidentsWords): string | undefined {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext?.('2d');
  if (pen === null || pen === undefined) return undefined;
  const lines = linesOf(receipt, words).flatMap((line) => wrapped(pen, line));
  canvas.width = WIDTH;
  canvas.height = lines.reduce((sum, line) => sum + line.above + line.size, 0) + MARGIN;
  pen.fillStyle = LIGHT.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  let y = 0;
  for (const line of lines) {
    y += line.above + line.size;
    pen.font = fontOf(line);
    pen.fillStyle = line.colour;
    pen.fillText(line.text, MARGIN, y);
  }
  return canvas.toDataURL('image/png');
}

function linesOf(receipt: Receipt, words: ResidentsWords): readonly Line[] {
  const small = { size: 28, colour: LIGHT.textSecondary, above: 16 };
  const label = { size: 30, colour: LIGHT.textSecondary, above: 48 };
  const big = { size: 56, colour: LIGHT.text, isBold: true, above: 20 };
  return [
    { text: words.appName, size: 44, colour: LIGHT.accent, isBold: true, above: MARGIN },
    { ...small, text: receipt.place },
    { text: receipt.title, size: 34, colour: LIGHT.text, above: 40 },
    { ...label, text: words.sent.number },
    { ...big, text: receipt.number },
    { ...label, text: words.sent.code },
    { ...big, text: receipt.trackingCode },
    { ...small, text: words.sent.imageFooter, above: 56 },
    ...(receipt.isDemonstration ? [{ ...small, text: words.page.demonstration }] : []),
  ];
}

function fontOf(line: Line): string {
  return `${line.isBold === true ? 'bold ' : ''}${line.size}px ${FACE}`;
}

/** Chinese breaks anywhere, so a line ends where the next character would not fit. */
function wrapped(pen: CanvasRenderingContext2D, line: Line): readonly Line[] {
  pen.font = fontOf(line);
  const rows = [''];
  for (const character of line.text) {
    const row = rows[rows.length - 1] ?? '';
    if (row !== '' && pen.measureText(row + character).width > WIDTH - 2 * MARGIN) rows.push(character);
    else rows[rows.length - 1] = row + character;
  }
  return rows.map((text, index) => ({ ...line, text, above: index === 0 ? line.above : 10 }));
}
