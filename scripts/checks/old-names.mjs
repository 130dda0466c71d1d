/**
 * Names of the former private vocabulary, each with the standard word that replaces it.
 *
 * A name matches as a whole word and case-sensitively. Names that are also ordinary English carry `isCode`: they match in code
 * only, outside comments and quoted strings. `within` restricts a name to folders.
 */
export const OLD_NAMES = [
  // Batched statements and the transition runner
  {
    names: ['GIVEN', 'inRows', 'isForSeveral', 'givenRows', 'givenColumn', 'NTH'],
    use: 'batch input, ordinal',
  },
  { names: ['given', 'nth'], use: 'batch input, ordinal', isCode: true, within: ['server/src/'] },
  { names: ['ENOUGH_TO_FOLLOW', 'PATIENCE_MS'], use: 'pipeline threshold, maximum wait' },
  { names: ['Together', 'together'], use: 'statement batcher', isCode: true },
  { names: ['withTheirLike'], use: 'keyed lock' },
  { names: ['oneAfterAnother'], use: 'keyed mutex' },
  {
    names: ['WrittenOnce', 'writtenOnce', 'filledWith', 'filledIn', 'bindOnce'],
    use: 'statement template, bind',
  },
  { names: ['Later', 'Slots'], use: 'parameter', isCode: true, within: ['server/src/'] },
  { names: ['settled'], use: 'bound, resolved or quiesced', isCode: true },
  { names: ['StepAtOnce', 'stepAtOnce', 'ATTEMPTED', 'Attempted'], use: 'transition' },
  { names: ['permittedAs', 'letDemandsWait', 'runClock'], use: 'the transition runner' },
  { names: ['precluded'], use: 'conflict' },
  {
    names: ['isOpen', 'isBusy', 'isLate'],
    use: 'must retry, lock skipped, lost race',
    isCode: true,
    within: [
      'server/src/transition/',
      'server/src/writing/',
      'server/src/modules/order/',
      'server/src/modules/demand/',
    ],
  },

  // Database
  { names: ['SharedConnections', 'sharedOut'], use: 'pipelined pool' },
  { names: ['areStuck'], use: 'isStalled' },
  { names: ['ReadingConnections'], use: 'read scheduler' },
  { names: ['UsualTimes', 'usualTimes'], use: 'latency averages' },
  { names: ['patiently'], use: 'without time-out', isCode: true },
  { names: ['takeBackBroken'], use: 'release dead clients' },
  { names: ['borrow', 'giveBack'], use: 'pooled client', isCode: true, within: ['server/src/'] },
  { names: ['isDatabaseAway'], use: 'connection error' },
  { names: ['closeUnanswered'], use: 'close timed-out clients' },

  // Read model
  { names: ['Shape', 'shapeOf', 'shapesOf'], use: 'selection', isCode: true, within: ['server/src/'] },
  { names: ['Asked', 'asked', 'askedOf', 'askedWith'], use: 'selected field, query', isCode: true },
  { names: ['plainly'], use: 'without aliases', isCode: true },
  { names: ['PLANNED', 'planOf', 'Plan'], use: 'compiled selection', isCode: true, within: ['server/src/'] },
  { names: ['Marks', 'marks'], use: 'post-processors', isCode: true, within: ['server/src/read'] },
  { names: ['Answering', 'answering'], use: 'returning selection', isCode: true, within: ['server/src/'] },
  { names: ['toldColumns'], use: 'returning columns' },
  { names: ['CHANGED_BESIDE', 'WRITTEN_BESIDE'], use: 'side effects of the transition' },
  { names: ['Keys'], use: 'candidate ids', isCode: true, within: ['server/src/read'] },
  { names: ['Sought'], use: 'candidate ids', isCode: true, within: ['server/src/'] },
  {
    names: ['Behind', 'BEHIND', 'behind'],
    use: 'keyset `after`',
    isCode: true,
    within: ['server/src/read-model/'],
  },

  // Sessions and rights
  { names: ['Admission', 'admission'], use: 'session check', isCode: true, within: ['server/src/'] },
  { names: ['KnownViewers', 'knownViewers'], use: 'viewer cache' },
  { names: ['Asker', 'asker'], use: 'authenticator', isCode: true },
  { names: ['Standing', 'standing'], use: 'rights', isCode: true, within: ['server/src/'] },

  // Execution and errors
  { names: ['QuickAnswers', 'QuickRequest', 'quickRequest'], use: 'fast path' },
  { names: ['answerInText', 'TextAnswer'], use: 'execute to JSON' },
  { names: ['KnownDocuments', 'KnownDocument', 'KnownOperation', 'knownDocuments'], use: 'document cache' },
  { names: ['refuseUnwieldy', 'unwieldyGuard'], use: 'document limits' },
  { names: ['tellError', 'tellErrors', 'ToldError'], use: 'format error' },
  { names: ['told'], use: 'formatted', isCode: true },
  {
    names: ['describeDefect', 'DescribedDefect', 'logDefect', 'defectLog', 'DefectLog'],
    use: 'unexpected error',
  },
  { names: ['answerTrouble', 'troubleOf'], use: 'error handler' },

  // Rollups
  { names: ['counters', 'counter_changes', 'counter_state'], use: 'rollups' },
  {
    names: ['CountedFigure', 'COUNTED_FIGURES', 'CountersDiffer', 'CountersIncomplete'],
    use: 'rollup facts',
  },
  { names: ['foldCounters', 'fold_counters'], use: 'apply deltas' },
  { names: ['ringClocks', 'ring_clocks'], use: 'mark overdue' },
  { names: ['Stretch', 'stretch'], use: 'time range', isCode: true },
  { names: ['tally', 'Tally'], use: 'rollup query', isCode: true },
  {
    names: ['bar', 'height'],
    use: 'threshold, bound',
    isCode: true,
    within: ['server/src/modules/matching/'],
  },

  // Seed
  {
    names: ['Play', 'Stage', 'Cast', 'Fate', 'FATES'],
    use: 'scenario, context, users',
    isCode: true,
    within: ['server/src/seed/'],
  },
  { names: ['fates', 'fate'], use: 'scenarios', isCode: true },
  { names: ['SpokenDemand', 'readSpokenDemands', 'PERFORM'], use: 'source demand, step handlers' },

  // Benchmark and scripts
  { names: ['openGround'], use: 'harness' },
  { names: ['startSide', 'sidesHere'], use: 'targets' },
  { names: ['peer'], use: 'competitor', within: ['bench/'] },
  { names: ['preparePeer', 'fromPeer', 'peerVersion', 'besideUpkeep'], use: 'competitor, without triggers' },
  { names: ['askOneByOne', 'BrokenOff', 'putUnderLoad'], use: 'sequential, interrupted, load' },
  { names: ['check:house', 'house-plugin'], use: 'check:conventions, lindan-plugin' },

  // Console
  { names: ['Faces', 'QueryFace'], use: 'query boundary', isCode: true },
  { names: ['useWalk', 'Walk'], use: 'list navigation', isCode: true },
  { names: ['tellDone', 'tellOrdersChanged', 'tellSessionEnd'], use: 'notify' },
];

/** Former names of files and folders, without extensions. A name with a slash is a path within the repository. */
export const OLD_FILES = [
  { files: ['server/src/reading', 'server/src/writing'], use: 'read-model, sql, transition' },
  { files: ['server/src/counters'], use: 'rollups' },
  { files: ['server/src/demonstration', 'server/src/reference'], use: 'seed' },
  { files: ['given', 'given-rows'], use: 'batch-input' },
  { files: ['together'], use: 'statement-batcher' },
  { files: ['with-their-like'], use: 'keyed-lock' },
  { files: ['one-after-another'], use: 'keyed-mutex' },
  { files: ['written-once', 'bind-once', 'later'], use: 'statement-template, bind, parameter' },
  { files: ['shared-connections'], use: 'pipelined-pool' },
  { files: ['reading-connections'], use: 'read-scheduler' },
  { files: ['usual-times'], use: 'latency-averages' },
  { files: ['borrowed', 'patiently', 'take-back-broken', 'away'], use: 'pooled-client, without-timeout, …' },
  { files: ['shape', 'plan', 'marks', 'answering'], use: 'selection, compiled-selection, …' },
  { files: ['admission', 'known-viewers', 'asker'], use: 'session-check, viewer-cache, authenticator' },
  { files: ['quick-answer', 'quick-request', 'answer-in-text'], use: 'fast-path, execute-to-json' },
  { files: ['known-documents', 'refuse-unwieldy'], use: 'document-cache, limits' },
  { files: ['tell-errors', 'answer-trouble', 'describe-defect'], use: 'format-error, error-handler' },
  { files: ['tally', 'tally-rows', 'fold', 'counted-figures'], use: 'rollup query, apply deltas, facts' },
  { files: ['step-at-once', 'step-statement', 'step-in-sql'], use: 'transition' },
  { files: ['play', 'cast', 'fates', 'perform'], use: 'context, users, scenarios' },
  {
    files: ['bench/peer', 'bench/sides', 'bench/ground', 'limit'],
    use: 'competitor, targets, harness, baseline',
  },
  { files: ['scripts/house', 'scripts/checks/house', 'admin/e2e/house'], use: 'tools, conventions, support' },
  { files: ['Faces', 'faces', 'useWalk'], use: 'query boundary, list navigation' },
];

/** Words of prose, in comments and documents: pronouns of persons where the subject is a thing. */
export const OLD_PROSE = [
  { pattern: /\b(who|whom)ever\b/i, use: 'the thing itself as the subject' },
  { pattern: /\bwhom\b/i, use: 'the thing itself as the subject' },
  { pattern: /\b(those|he|one) who\b/i, use: 'the thing itself as the subject' },
];
