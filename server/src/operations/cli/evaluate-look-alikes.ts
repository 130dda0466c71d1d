import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import type { AlikeFigures, LabelledPair, LabelledText } from '../../modules/matching/alike/evaluate.js';
import { figuresOf, rarityIn, scoresOf } from '../../modules/matching/alike/evaluate.js';
import type { Command } from './command.js';
import { required, WrongUsage } from './command.js';

/** A line of the file of pairs: {"a": {"title", "description", "at"}, "b": {…}, "alike": true, "split": "report"}. */
interface Line {
  readonly a: Text;
  readonly b: Text;
  readonly alike: boolean | number;
  readonly split?: string;
}
interface Text {
  readonly title: string;
  readonly description?: string;
  readonly at?: string;
}

export const evaluateLookAlikesCommand: Command = {
  usage: 'evaluate look-alikes --pairs FILE [--texts FILE]',
  does: 'tells how many pairs of texts that a person labelled the look-alikes get right; --texts: the texts by which terms are rare',
  options: ['pairs', 'texts'],
  run: async (_tools, values) => {
    const lines = rowsOf(required(values, 'pairs')) as readonly Line[];
    if (lines.length === 0) throw new WrongUsage('The file has no pairs.');
    const pairs = lines.map((line, place) => pairOf(line, place + 1));
    const texts =
      values['texts'] === undefined
        ? undefined
        : rowsOf(values['texts']).map((text, place) => textOf(text, `Line ${place + 1} of the texts`));
    const rarity = rarityIn(texts ?? pairs.flatMap(({ one, other }) => [one, other]));
    const scores = scoresOf(pairs, rarity);
    const splits = [...new Set(lines.flatMap(({ split }) => (split === undefined ? [] : [split])))];
    const bySplit = splits.map((split) => {
      const among = pairs.map((_, place) => place).filter((place) => lines[place]?.split === split);
      const figures = figuresOf(
        among.flatMap((place) => pairs[place] ?? []),
        among.flatMap((place) => scores[place] ?? []),
      );
      return `${split}: ${sentenceOf(figures)}`;
    });
    const all = figuresOf(pairs, scores);
    const { recall, precision, brier } = all;
    return [...bySplit, `all: ${sentenceOf(all)}`, JSON.stringify({ recall, precision, brier })].join('\n');
  },
};

function sentenceOf({ pairs, alike, recall, precision, brier }: AlikeFigures): string {
  const [r, p, b] = [recall, precision, brier].map((figure) => figure.toFixed(3));
  return `${pairs} pairs, ${alike} alike: recall ${r}, precision ${p}, Brier score ${b}.`;
}

/** @throws WrongUsage when the line is no pair */
function pairOf({ a, b, alike }: Line, line: number): LabelledPair {
  const [one, other] = [textOf(a, `Line ${line}, "a"`), textOf(b, `Line ${line}, "b"`)];
  if (typeof alike !== 'boolean' && alike !== 0 && alike !== 1)
    throw new WrongUsage(`Line ${line} says neither that both are alike nor that they are not.`);
  return { one, other, isAlike: Boolean(alike) };
}

/** A text; one without a readable moment is of 1970. @throws WrongUsage when it has no title, or its description is no text */
function textOf(value: unknown, where: string): LabelledText {
  const { title, description, at } = (value ?? {}) as { readonly [Key in keyof Text]?: unknown };
  if (typeof title !== 'string') throw new WrongUsage(`${where} has no title.`);
  if (typeof (description ?? '') !== 'string') throw new WrongUsage(`${where}: the description is no text.`);
  const moment = new Date(typeof at === 'string' ? at : 0);
  return {
    title,
    description: (description ?? '') as string,
    at: Number.isNaN(moment.getTime()) ? new Date(0) : moment,
  };
}

/** The rows of a file of JSON lines, as they are or compressed (.gz). @throws WrongUsage */
function rowsOf(file: string): readonly unknown[] {
  try {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => (JSON.parse(line) ?? {}) as unknown);
  } catch (error) {
    throw new WrongUsage(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
