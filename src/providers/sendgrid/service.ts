import type { NotificationTypes } from "@medusajs/framework/types";
import { AbstractNotificationProviderService } from "@medusajs/framework/utils";
import { MailService } from "@sendgrid/mail";
import { toSendError } from "./errors";
import { toMail } from "./mail";
import { validateSendGridOptions, type SendGridOptions } from "./options";
import { clientOf } from "./scheduled";

/** Sends notifications of the email channel through SendGrid's official client. */
export class SendGridNotificationService extends AbstractNotificationProviderService {
  static override identifier = "doorstep-sendgrid";
  private readonly mail = new MailService();
  private readonly options: SendGridOptions;

  constructor(_container: unknown, options: SendGridOptions) {
    super();
    validateSendGridOptions(options as Record<string, unknown>);
    this.options = options;
    this.mail.setClient(clientOf(options));
  }

  static override validateOptions(options: Record<string, unknown>): void {
    validateSendGridOptions(options);
  }

  /**
   * Sends one mail, or hands it over for a later time; gives SendGrid's `x-message-id`.
   * Throws `RetryableSendError` or `PermanentSendError`.
   */
  override async send(
    notification: NotificationTypes.ProviderSendNotificationDTO,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const [response] = await this.handOver(notification).catch((failure: unknown) => {
      throw toSendError(failure);
    });
    const id = (response.headers as Record<string, string | undefined>)["x-message-id"];
    return id ? { id } : {};
  }

  private async handOver(notification: NotificationTypes.ProviderSendNotificationDTO) {
    return await this.mail.send(toMail(notification, this.options));
  }
}
