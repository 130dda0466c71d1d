/** Prints one progress line: English, then Chinese. */
export function say(english, chinese) {
  process.stdout.write(chinese ? `lindan  ${english}  ${chinese}\n` : `lindan  ${english}\n`);
}

/** Prints an error in both languages to standard error. */
export function complain(english, chinese) {
  process.stderr.write(chinese ? `lindan  ${english}  ${chinese}\n` : `lindan  ${english}\n`);
}

/** Elapsed seconds with one decimal. */
export function seconds(sinceMs) {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;
}
