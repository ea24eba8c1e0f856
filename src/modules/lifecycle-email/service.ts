import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { badInput } from "../../shared/errors";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { RoomService } from "../../shared/room-service";
import { sqlOf } from "../../shared/sql";
import { applyFate, insertEvents, type IncomingEvent } from "./events";
import EngagementEvent from "./models/engagement-event";
import MailSettingsVersion from "./models/mail-settings";
import MailTemplate from "./models/mail-template";
import Message from "./models/message";
import Suppression from "./models/suppression";
import { awaitReport, insertMessages, leaseMessage, leaseWithOthers, postponeMessage, releaseForResend, renewLease, sendLater, settleTry, type NewMessage, type Outcome } from "./outbox";
import { messagesTo } from "./messages-to";
import { MESSAGES } from "./rules/messages-due";
import { withDefaults, type MailSettings } from "./rules/mail-settings";
import type { MailTexts } from "./rules/texts";
import { sendAgainTogether } from "./send-again";
import { insertSettings } from "./settings";
import { discardDraft, insertVersion, keepDraft, type TemplateName } from "./templates";

export type MessageRow = InferTypeOf<typeof Message>;

/** The settings in force, and of which version they are; 0 where nothing was ever saved. */
export type MailSettingsInForce = { version: number; values: MailSettings; saved_by: string | null; saved_at: Date | null };

/** Lifecycle emails: the outbox, what became of each mail, who must not be mailed, and a merchant's own settings and texts. The rows decide; events only wake. */
class LifecycleEmailService extends RoomService({ Message, Suppression, EngagementEvent, MailSettingsVersion, MailTemplate }) {
  readonly options: DoorstepOptions;

  constructor(_dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
    const unknown = Object.keys(this.options.email.templates).find((kind) => !(MESSAGES as readonly string[]).includes(kind));
    if (unknown) throw badInput("medusa-plugin-doorstep: email.templates", `names a kind of mail that there is not: ${unknown}. There are: ${MESSAGES.join(", ")}`);
  }

  /** The newest messages to addresses that begin so, at most a thousand. */
  @InjectManager()
  async idsOfMessagesTo(beginning: string, @MedusaContext() context: Context = {}): Promise<string[]> {
    return await messagesTo(sqlOf(context), beginning);
  }

  /** Writes the messages that are not there yet, each with the work that sends it. Gives the ids of the new ones. */
  @InjectTransactionManager()
  async write(messages: readonly NewMessage[], @MedusaContext() context: Context = {}): Promise<string[]> {
    return await insertMessages(messages, context);
  }

  /** Takes a message to send it, if nobody else has since `tries` was read. Gives the number of this try. */
  @InjectTransactionManager()
  async lease(id: string, tries: number, @MedusaContext() context: Context = {}): Promise<number | undefined> {
    return await leaseMessage(id, tries, context);
  }

  /** The same, with all others of its order and kind that wait: its mail tells them too. */
  @InjectTransactionManager()
  async leaseTogether(id: string, tries: number, @MedusaContext() context: Context = {}): Promise<number | undefined> {
    return await leaseWithOthers(id, tries, context);
  }

  /** Keeps a message for the try that has it, for as long again. False where it has it no more. */
  @InjectTransactionManager()
  async keepLease(id: string, tries: number, @MedusaContext() context: Context = {}): Promise<boolean> {
    return await renewLease(id, tries, context);
  }

  /** Lets a message that waits wait longer, for a reason that people read. */
  @InjectTransactionManager()
  async postpone(id: string, until: Date, reason: string, @MedusaContext() context: Context = {}): Promise<void> {
    await postponeMessage(id, until, reason, context);
  }

  /** Notes that a try broke off, and until when the provider's report of it is awaited. */
  @InjectTransactionManager()
  async awaitReport(id: string, tries: number, until: Date, @MedusaContext() context: Context = {}): Promise<void> {
    await awaitReport(id, tries, until, context);
  }

  /** Ends a try, unless another has begun or the provider's report was faster. */
  @InjectTransactionManager()
  async settle(id: string, tries: number, outcome: Outcome, @MedusaContext() context: Context = {}): Promise<void> {
    await settleTry(id, tries, outcome, context);
  }

  /** Looks at a message again at `dueAt`. */
  @InjectTransactionManager()
  async lookAgain(id: string, dueAt: Date, @MedusaContext() context: Context = {}): Promise<void> {
    await sendLater(id, dueAt, context);
  }

  /** Makes a message that is done due again, to the same or another address. False where its state forbids it. */
  @InjectTransactionManager()
  async resend(id: string, to: string | undefined, @MedusaContext() context: Context = {}): Promise<boolean> {
    return await releaseForResend(id, to, context);
  }

  /** Makes up to so many mails due again that were kept back by what is mended now; gives how many. */
  @InjectTransactionManager()
  async resendKeptBack(most: number, @MedusaContext() context: Context = {}): Promise<number> {
    return await sendAgainTogether(most, context);
  }

  /** Stores what a provider reported, each event once, with the suppressions that follow and the work that applies them. */
  @InjectTransactionManager()
  async record(events: readonly IncomingEvent[], @MedusaContext() context: Context = {}): Promise<number> {
    return await insertEvents(events, context);
  }

  /** Brings a message's state up to date with everything reported of it. */
  @InjectTransactionManager()
  async applyEvents(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await applyFate(id, context);
  }

  /** The settings in force. */
  async mailSettings(): Promise<MailSettingsInForce> {
    const [row] = await this.listMailSettingsVersions({}, { order: { version: "DESC" }, take: 1 });
    if (!row) return { version: 0, values: withDefaults(), saved_by: null, saved_at: null };
    return { version: row.version, values: withDefaults(row.values as Partial<MailSettings>), saved_by: row.saved_by, saved_at: row.created_at };
  }

  /** Saves settings as the version after `version`; false where somebody saved others since. */
  @InjectTransactionManager()
  async saveSettings(version: number, values: MailSettings, savedBy: string | null, @MedusaContext() context: Context = {}): Promise<boolean> {
    return await insertSettings(version, values, savedBy, context);
  }

  /** A merchant's own published texts; none where they use the defaults. */
  async publishedTexts(kind: string, language: string): Promise<MailTexts> {
    const [row] = await this.listMailTemplates({ kind, language, version: { $gt: 0 } }, { order: { version: "DESC" }, take: 1 });
    return (row?.texts ?? {}) as MailTexts;
  }

  /** Keeps what is written so far. */
  @InjectTransactionManager()
  async keepDraft(name: TemplateName, texts: MailTexts, savedBy: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    await keepDraft(name, texts, savedBy, context);
  }

  @InjectTransactionManager()
  async discardDraft(name: TemplateName, @MedusaContext() context: Context = {}): Promise<void> {
    await discardDraft(name, context);
  }

  /** Publishes texts as the version after `version`, and ends the draft; undefined where somebody published since. */
  @InjectTransactionManager()
  async publish(name: TemplateName, version: number, texts: MailTexts, savedBy: string | null, @MedusaContext() context: Context = {}): Promise<number | undefined> {
    return await insertVersion(name, version, texts, savedBy, context);
  }
}

export default LifecycleEmailService;
