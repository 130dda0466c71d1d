/** One line for the person who waits: English first, Chinese behind it. */
export function say(english, chinese) {
  process.stdout.write(chinese ? `lindan  ${english}  ${chinese}\n` : `lindan  ${english}\n`);
}

/** What went wrong, on the error stream, in the same two languages. */
export function complain(english, chinese) {
  process.stderr.write(chinese ? `lindan  ${english}  ${chinese}\n` : `lindan  ${english}\n`);
}

/** Seconds with one decimal, as people read them. */
export function seconds(sinceMs) {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;
}
