import type { NotificationTypes } from "@medusajs/framework/types";
import { AbstractNotificationProviderService } from "@medusajs/framework/utils";
import { Client } from "@sendgrid/client";
import { MailService } from "@sendgrid/mail";
import { toSendError } from "./errors";
import { toMail } from "./mail";
import { validateSendGridOptions, type SendGridOptions } from "./options";

const DEFAULT_TIMEOUT_MS = 15_000;

/** Sends notifications of the email channel through SendGrid's official client. */
export class SendGridNotificationService extends AbstractNotificationProviderService {
  static override identifier = "doorstep-sendgrid";
  private readonly mail = new MailService();
  private readonly options: SendGridOptions;

  constructor(_container: unknown, options: SendGridOptions) {
    super();
    validateSendGridOptions(options as Record<string, unknown>);
    this.options = options;
    // A client of its own: the package's shared one would let two stores in one process overwrite each other's key.
    const client = new Client();
    client.setApiKey(options.apiKey);
    client.setDefaultRequest("timeout" as never, (options.timeoutMs ?? DEFAULT_TIMEOUT_MS) as never);
    // After the key: setting it puts the base URL back to the real service's.
    if (options.apiBaseUrl) client.setDefaultRequest("baseUrl", options.apiBaseUrl);
    this.mail.setClient(client);
  }

  static override validateOptions(options: Record<string, unknown>): void {
    validateSendGridOptions(options);
  }

  /**
   * Sends one mail; gives SendGrid's `x-message-id`.
   * Throws `RetryableSendError` or `PermanentSendError`.
   */
  override async send(
    notification: NotificationTypes.ProviderSendNotificationDTO,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const [response] = await this.mail.send(toMail(notification, this.options)).catch((failure: unknown) => {
      throw toSendError(failure);
    });
    const id = (response.headers as Record<string, string | undefined>)["x-message-id"];
    return id ? { id } : {};
  }
}
