import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { applyFate, insertEvents, type IncomingEvent } from "./events";
import EngagementEvent from "./models/engagement-event";
import Message from "./models/message";
import Suppression from "./models/suppression";
import { insertMessages, leaseMessage, releaseForResend, sendLater, settleTry, type NewMessage, type Outcome } from "./outbox";

export type MessageRow = InferTypeOf<typeof Message>;

/** Lifecycle emails: the outbox, what became of each mail, and who must not be mailed. The rows decide; events only wake. */
class LifecycleEmailService extends MedusaService({ Message, Suppression, EngagementEvent }) {
  readonly options: DoorstepOptions;

  constructor(_dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
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
}

export default LifecycleEmailService;
