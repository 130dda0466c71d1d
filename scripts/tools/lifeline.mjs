/**
 * Parent-death watch, preloaded into the server by `npm start`. When the parent process dies without a signal (kill -9, a
 * closed container), the server shuts down as on SIGTERM instead of keeping the port and the database.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The IPC channel must not keep a finished server alive.
process.channel?.unref();
