/** A module of its own, so that the numbering plans become a file of their own. */
export { phoneProblem } from '@lindan/shared';
