import { appendFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { NotificationTypes } from "@medusajs/framework/types";
import { AbstractNotificationProviderService, ModuleProvider, Modules } from "@medusajs/framework/utils";

/** A mail provider that is not ours and tells nobody what became of a mail: it writes down each that it is given, and takes its time for `slow-50@…`: 50 seconds. */
class PostOffice extends AbstractNotificationProviderService {
  static override identifier = "post-office";

  constructor(_container: unknown, private readonly options: { file: string }) {
    super();
  }

  override async send({ to }: NotificationTypes.ProviderSendNotificationDTO): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    await appendFile(this.options.file, `${to}\n`);
    await pause(Number(/^slow-(\d+)@/.exec(to)?.[1] ?? 0) * 1000);
    return {};
  }
}

export default ModuleProvider(Modules.NOTIFICATION, { services: [PostOffice] });
