import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { SendGridNotificationService } from "./service";

export { SendGridNotificationService } from "./service";
export type { SendGridOptions } from "./options";
export { callOff, openBatch } from "./scheduled";
export { maySendAgain, PermanentSendError, RetryableSendError, type SendError } from "./errors";
export { MalformedEventsError, parseEvents, verifyEventSignature, type EngagementEvent, type EngagementKind } from "./event-webhook";

export default ModuleProvider(Modules.NOTIFICATION, { services: [SendGridNotificationService] });
