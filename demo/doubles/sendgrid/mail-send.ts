/** The request body of `POST /v3/mail/send`, as far as the double reads it. */
export type MailAddress = { email: string; name?: string };

export type Personalization = {
  to: MailAddress[];
  cc?: MailAddress[];
  bcc?: MailAddress[];
  from?: MailAddress;
  subject?: string;
  custom_args?: Record<string, string>;
};

export type MailSend = {
  personalizations: Personalization[];
  from: MailAddress;
  reply_to?: MailAddress;
  subject?: string;
  content?: { type: string; value: string }[];
  attachments?: { content: string; filename: string; type?: string; disposition?: string }[];
  template_id?: string;
  categories?: string[];
  custom_args?: Record<string, string>;
  /** Unix seconds. */
  send_at?: number;
  batch_id?: string;
  mail_settings?: { sandbox_mode?: { enable?: boolean }; bypass_bounce_management?: { enable?: boolean } };
};

/** Everybody a personalization goes to. */
export const recipientsOf = ({ to, cc = [], bcc = [] }: Personalization): MailAddress[] => [...to, ...cc, ...bcc];
