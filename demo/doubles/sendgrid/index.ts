export { SendGridDouble, type SendGridDoubleOptions } from "./double";
export { Mailbox } from "./mailbox";
export { inboundCall, type ComposedMail } from "./inbound";
export { EventSigner } from "./signer";
export type { EventName, Mail, WebhookEvent } from "./mail";
