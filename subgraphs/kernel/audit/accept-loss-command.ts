/**
 * Has audit trails go on that do not reach to their anchors, since the database is older than DATA_DIR, as after a
 * restore by other means. What is lost stays lost: the trail itself records that, with the reason.
 *
 *   npm run audit:accept-loss -- "REASON"      stop the servers first, and run it on the DATA_DIR of each
 */
import { systemClock } from '../dates/instant.ts';
import { readConfig } from '../config/config.ts';
import { openDatabase } from '../database/open.ts';
import { runCommand } from '../process/run-command.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { anchorFolder, anchorsIn, processFolders } from './anchor.ts';
import { acceptLoss, migrateAudit } from './audit-log.ts';

await runCommand(async () => {
  const reason = process.argv[2]?.trim() ?? '';
  if (reason.length < 10 || reason.length > 500)
    throw new StartUpError('Give the reason in 10 to 500 characters: npm run audit:accept-loss -- "REASON"');
  const config = readConfig(process.env);
  let accepted = 0;
  for (const folder of processFolders(config.dataDir)) {
    const { pool, close } = await openDatabase({ ...config, dataDir: folder });
    try {
      await migrateAudit(pool);
      for (const { chain } of anchorsIn(folder)) {
        const record = await acceptLoss({ pool, anchors: anchorFolder(folder) }, chain, reason, systemClock());
        if (!record) continue;
        accepted += 1;
        console.log(`${chain}: goes on with record ${record.sequence}, which says that ${record.rowId} was its last`);
      }
    } finally {
      await close();
    }
  }
  if (accepted === 0) console.log('Every audit trail reaches to its anchor; nothing is lost');
});
