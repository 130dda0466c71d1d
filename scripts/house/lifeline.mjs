/**
 * Loaded into the server by `npm start`. When the process that started it vanishes without a word (kill -9, a closed
 * container), the server shuts down as if asked to, instead of holding the port and the database for ever.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The line to the parent must not keep a server alive that has finished.
process.channel?.unref();
