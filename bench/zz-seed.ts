import { start, stop } from "../integration-tests/setup/database";
import { freshDatabase } from "../integration-tests/setup/store";
import { seedOrders } from "./orders/seed";
(async () => { await start(); try { const db = await freshDatabase(); const t = Date.now(); await seedOrders(db, 20000); console.log("seeded in", Date.now() - t); } finally { await stop(); } })().catch((e) => { console.error(e.message, e.position, e.detail); process.exit(1); });
