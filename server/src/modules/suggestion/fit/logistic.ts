import type { ScoredCase } from './decision.js';

/** How probable it is that a resource of a score is taken: `1 / (1 + e^-(slope · score + offset))`. */
export interface Curve {
  readonly slope: number;
  readonly offset: number;
}

const STEPS = 30;
/** As if so many cases spoke for a flat curve: with cases that a score separates, the slope would have no end. */
const RIDGE = 0.05;

/** Logistic regression of one variable, by Newton's method with a small ridge on the slope. */
export function fitCurve(cases: readonly ScoredCase[]): Curve {
  let [slope, offset] = [0, 0];
  for (let step = 0; step < STEPS; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, -RIDGE * slope, 1e-6, 0, RIDGE];
    for (const { score, isTaken } of cases) {
      const p = probability({ slope, offset }, score);
      const [residual, spread] = [Number(isTaken) - p, p * (1 - p)];
      g0 += residual;
      g1 += residual * score;
      h00 += spread;
      h01 += spread * score;
      h11 += spread * score * score;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 0)) break;
    const [stepOffset, stepSlope] = [
      (h11 * g0 - h01 * g1) / determinant,
      (h00 * g1 - h01 * g0) / determinant,
    ];
    offset += clamp(stepOffset);
    slope += clamp(stepSlope);
    if (Math.abs(stepOffset) + Math.abs(stepSlope) < 1e-6) break;
  }
  return { slope, offset };
}

/** The mean of `-log p` of what happened, in nats: less is better. */
export function logLoss(cases: readonly ScoredCase[], curve: Curve): number {
  if (cases.length === 0) return 0;
  const total = cases.reduce((sum, { score, isTaken }) => {
    const p = Math.min(1 - 1e-9, Math.max(1e-9, probability(curve, score)));
    return sum - Math.log(isTaken ? p : 1 - p);
  }, 0);
  return total / cases.length;
}

function probability({ slope, offset }: Curve, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

/** A step of Newton's method far from the optimum may overshoot. */
function clamp(step: number): number {
  return Math.max(-10, Math.min(10, step));
}
