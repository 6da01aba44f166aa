/** Preloaded into a server that is measured: says on each message what its event loop and its memory came to since the last. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let highest = 0;
setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 20).unref();

process.on('message', () => {
  process.send!({ held: delay.max / 1e6, resident: Math.max(highest, process.memoryUsage.rss()) / 1024 ** 2 });
  delay.reset();
  highest = 0;
});
process.channel?.unref();
