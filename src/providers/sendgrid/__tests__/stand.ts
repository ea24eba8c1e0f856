import { SendGridDouble, type SendGridDoubleOptions } from "../../../../demo/doubles/sendgrid";
import { SendGridNotificationService } from "../service";
import type { SendGridOptions } from "../options";

export const API_KEY = "SG.test-key";

/** The double, up on a port of its own, and a provider that talks to it. */
export async function stand(options: SendGridDoubleOptions = {}, more: Partial<SendGridOptions> = {}) {
  const double = new SendGridDouble({ apiKey: API_KEY, ...options });
  const apiBaseUrl = await double.listen();
  const provider = new SendGridNotificationService({}, { apiKey: API_KEY, from: "shop@example.com", fromName: "Hearth & Loom", apiBaseUrl, ...more });
  return { double, provider, apiBaseUrl };
}

export const mail = (to = "mira@example.com") => ({
  to, channel: "email", template: "shipped",
  content: { subject: "Your order #1042 is on its way", html: "<html><head></head><body><p>Hello</p></body></html>", text: "Hello" },
  data: { doorstep_message_id: "msg_1", doorstep_kind: "shipped" },
});
