import 'reflect-metadata';

import type { Services } from '../context/services.js';
import type { Viewer } from '../context/viewer.js';
import { BoardResolver } from '../modules/board/board.resolver.js';
import type { RunDocument } from './run-document.js';
import { runDocuments } from './run-document.js';

/** All that a board shows. */
const BOARD = /* GraphQL */ `
  query ($regionId: ID!, $from: DateTime!, $to: DateTime!) {
    board(regionId: $regionId, from: $from, to: $to) {
      demandsByStatus { status count }
      ordersByStatus { status count }
      byCategory { category { code name } count }
      byUnit { unit { id name } offered claimed verified returned overdue completed medianHours }
      byRegion { region { id name } submitted resolved overdue }
      daily { date submitted resolved }
      responseRate { numerator denominator }
      resolutionRate { numerator denominator }
      satisfactionRate { numerator denominator }
      returnRate { numerator denominator }
    }
  }
`;

interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}
export interface Board {
  readonly demandsByStatus: readonly { readonly status: string; readonly count: number }[];
  readonly ordersByStatus: readonly { readonly status: string; readonly count: number }[];
  readonly byCategory: readonly { category: { code: string } | null; count: number }[];
  readonly byUnit: readonly {
    readonly unit: { id: string };
    readonly completed: number;
    readonly medianHours: number | null;
  }[];
  readonly byRegion: readonly {
    region: { id: string };
    submitted: number;
    resolved: number;
    overdue: number;
  }[];
  readonly daily: readonly { date: string; submitted: number; resolved: number }[];
  readonly responseRate: Rate;
  readonly resolutionRate: Rate;
  readonly satisfactionRate: Rate;
  readonly returnRate: Rate;
}

/** The day of the tests in the city, from midnight to midnight. */
export const TODAY = { from: '2026-03-10T16:00:00.000Z', to: '2026-03-11T16:00:00.000Z' };

/** Asks for the board of a place, today's unless another period is named. */
export async function askForBoard(
  run: RunDocument,
  place: { readonly id: string },
  viewer: Viewer | null,
  period: object = TODAY,
): Promise<Board> {
  return (await run<{ board: Board }>(viewer, BOARD, { regionId: place.id, ...period })).board;
}

interface BoardQuestion {
  readonly place: { readonly id: string };
  readonly from: Date;
  readonly to: Date;
}

/** Reads boards as the API shows them, in the form of `boardByRows`. */
export async function readerOfBoards(
  services: Services,
): Promise<(viewer: Viewer, question: BoardQuestion) => Promise<object>> {
  const run = await runDocuments(services, [BoardResolver]);
  return async (viewer, { place, from, to }) => {
    const period = { from: from.toISOString(), to: to.toISOString() };
    return shown(await askForBoard(run, place, viewer, period));
  };
}

function shown(board: Board): object {
  const counts = <Row>(rows: readonly Row[], key: (row: Row) => string, count: (row: Row) => number) =>
    Object.fromEntries(rows.filter((row) => count(row) > 0).map((row) => [key(row), count(row)]));
  const regionOf = (row: Board['byRegion'][number]) => row.region.id;
  const dateOf = (row: Board['daily'][number]) => row.date;
  const share = ({ numerator, denominator }: Rate) => [numerator, denominator];
  return {
    demandsByStatus: counts(
      board.demandsByStatus,
      ({ status }) => status,
      ({ count }) => count,
    ),
    ordersByStatus: counts(
      board.ordersByStatus,
      ({ status }) => status,
      ({ count }) => count,
    ),
    byCategory: counts(
      board.byCategory,
      ({ category }) => category?.code ?? '',
      ({ count }) => count,
    ),
    submittedBelow: counts(board.byRegion, regionOf, ({ submitted }) => submitted),
    resolvedBelow: counts(board.byRegion, regionOf, ({ resolved }) => resolved),
    overdueBelow: counts(board.byRegion, regionOf, ({ overdue }) => overdue),
    submittedDaily: counts(board.daily, dateOf, ({ submitted }) => submitted),
    resolvedDaily: counts(board.daily, dateOf, ({ resolved }) => resolved),
    byUnit: Object.fromEntries(board.byUnit.map(({ unit, ...figures }) => [unit.id, figures])),
    responseRate: share(board.responseRate),
    resolutionRate: share(board.resolutionRate),
    satisfactionRate: share(board.satisfactionRate),
    returnRate: share(board.returnRate),
  };
}
