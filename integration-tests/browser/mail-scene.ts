import type { Browser } from "playwright-core";
import { SendGridDouble } from "../../demo/doubles/sendgrid";
import { prepareDashboard } from "../../demo/prepare";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { messageOf } from "../setup/mails";
import { openShop, ordered } from "../setup/shop";
import { makeGoods } from "../setup/stock-shop";
import { launchChromium } from "./chromium";

/** A store with its real dashboard, and mails that were delivered, bounced and dropped. */
export type MailScene = { url: string; browser: Browser; admin: Call; sendgrid: SendGridDouble; order: Json; bounced: Json; end(): Promise<void> };

const LONG_ADDRESS = "somebody.with.a.very.long.address.that.fills.the.whole.column@an-even-longer-domain.example.com";

export async function beginMailScene(): Promise<MailScene> {
  await prepareDashboard();
  const sendgrid = new SendGridDouble();
  const { store, admin, shop } = await openShop({ SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey, DOORSTEP_ADMIN: "on" });
  sendgrid.webhooks.url = `${store.url}/hooks/sendgrid`;
  const orderOf = async (email: string): Promise<Json> => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: { ...BUYERS.anna, email } });
    await messageOf(admin, order, "order_confirmed", "delivered");
    return order;
  };
  const [order, bounced] = [await orderOf("anna@example.com"), await orderOf(LONG_ADDRESS)];
  sendgrid.emit(sendgrid.mailbox.to(LONG_ADDRESS)[0]!, LONG_ADDRESS, "bounce");
  const { id } = await messageOf(admin, bounced, "order_confirmed", "bounced");
  await admin("POST", `/admin/doorstep/messages/${id}/resend`, {});
  await messageOf(admin, bounced, "order_confirmed", "dropped");
  const browser = await launchChromium();
  return {
    url: store.url, browser, admin, sendgrid, order, bounced,
    async end() {
      await browser.close();
      await store.stop();
      await sendgrid.close();
    },
  };
}
