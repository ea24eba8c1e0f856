import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { LENGTH_UNITS } from "./lengths";

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day like 14:00");
const url = z.string().url();
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour like #1f6feb");

const days = z.number().int().min(1).max(90);
const atMost = z.number().int().min(1).nullable().default(null);
const limit = z.object({ carts: atMost, units: atMost }).strict().prefault({});
/** How much may be held at once by one shopper, and for one shipping address; null is without limit. */
const limits = z.object({ perShopper: limit, perAddress: limit }).strict().prefault({});

const OUR_ADAPTERS = ["easypost", "shipengine", "manual", "simulator"];

/** Accounts and rates of each carrier are checked by the carrier provider, which knows its adapters. */
const carriers = z
  .object({
    /** Which adapter buys labels unless a person chooses another: one of ours, or of the merchant's own. */
    default: z.string().default("simulator"),
    /** A merchant's own adapters by their names. */
    adapters: z.record(z.string(), z.string()).default({}),
  })
  .catchall(z.unknown())
  .superRefine(({ default: usual, adapters }, context) => {
    const names = [...OUR_ADAPTERS, ...Object.keys(adapters)];
    if (!names.includes(usual)) context.addIssue({ code: "custom", path: ["default"], message: `must be one of ${names.join(", ")}` });
  });

const schema = z
  .object({
    /** Where shoppers reach this store's server; links in mails start with it. */
    publicUrl: url.default("http://localhost:9000"),
    /** Signs the shopper's no-login links. Medusa's own `jwtSecret` where it is not given. */
    linkSecret: z.string().min(32, "must have at least 32 characters").optional(),
    holds: z
      .object({
        /** A hold lives this long after the shopper's last step… */
        ttlMinutes: z.number().int().min(1).max(240).default(15),
        /** …and never longer than this in all. */
        maxMinutes: z.number().int().min(1).max(1440).default(60),
        /** …except while the provider says that a payment is under way (3-D Secure, a bank's page, a transfer): this long from then. */
        pendingMinutes: z.number().int().min(1).max(14 * 1440).default(60),
        /** Against hoarding: `carts` with a hold, and `units` of one variant in them. Guests and customers with an account apart. */
        limits: z.object({ guest: limits, customer: limits }).strict().prefault({}),
        /** How long the next in an item's waiting line has a unit to themselves when one comes free. */
        offerMinutes: z.number().int().min(1).max(60).default(3),
        /** A shopper in line whose page has not asked for so long has left. */
        waitSeconds: z.number().int().min(5).max(600).default(30),
        /** Take the hold when the shopper starts to pay. */
        onPayment: z.boolean().default(true),
        /** Take core's one handler of `completeCartWorkflow.hooks.validate`. */
        completionHook: z.boolean().default(true),
        /** Keep triggers on core's reservations that refuse, in the database itself, to reserve what is not there. */
        guard: z.boolean().default(true),
        /** A completion whose process has shown no sign of life for so long is taken for dead: another may follow it, or the shopper's hold goes on. */
        claimGraceSeconds: z.number().int().min(1).max(600).default(30),
      })
      .strict()
      .prefault({}),
    capture: z
      .object({
        when: z.enum(["order", "packed", "shipped", "delivered", "manual"]).default("shipped"),
        /** How long after an order was made its own completion may still be authorising the payment. */
        authorisationGraceSeconds: z.number().int().min(1).max(3600).default(180),
        /** How long after a provider's event the ledgers are compared: until then core, or the shopper, may be at it. */
        reconcileAfterSeconds: z.number().int().min(1).max(3600).default(180),
        /** What is done when a shopper has paid and has no order: complete their cart, give the money back, or ask a person. */
        paidWithoutOrder: z.enum(["complete", "give_back", "ask"]).default("complete"),
        /** Of a card that can be captured only once, the first parcel takes all; or just its share, and the rest is authorised anew. */
        withoutMulticapture: z.enum(["capture_all", "reauthorise"]).default("capture_all"),
        /** A hold that ends with something left to capture: a person hears of it some hours before; then it is captured, held anew, or left to them. */
        expiring: z
          .object({
            warnHours: z.number().int().min(1).max(720).default(48),
            then: z.enum(["capture", "renew", "ask"]).default("ask"),
            captureHours: z.number().int().min(1).max(168).default(6),
          })
          .strict()
          .prefault({}),
        /** A shopper who is asked to pay is reminded once, so many hours later; null: never. */
        ask: z.object({ remindHours: z.number().int().min(1).max(720).nullable().default(48) }).strict().prefault({}),
      })
      .strict()
      .prefault({}),
    /** When a person has to look at a payment before its goods are sent. */
    review: z
      .object({
        /** From this risk on, as the provider sees it. */
        risk: z.enum(["elevated", "highest", "never"]).default("elevated"),
        /** Where the card's bank says that security code, postal code or street are wrong. */
        failedChecks: z.boolean().default(true),
        /** Where one shopper, address or card orders more often within a day; null: as often as they like. */
        ordersPerDay: z.number().int().min(1).nullable().default(10),
      })
      .strict()
      .prefault({}),
    delivery: z
      .object({
        timeZone: z.string().refine(isTimeZone, "must be an IANA time zone like Europe/Berlin").default("UTC"),
        /** Orders placed before it leave on the same working day. */
        cutOff: clockTime.default("14:00"),
        handlingDays: z.number().int().min(0).max(30).default(1),
        transitDays: z.object({ min: z.number().int().min(0), max: z.number().int().max(60) }).strict().default({ min: 1, max: 3 }),
        /** ISO week days on which parcels leave and arrive; 1 is Monday. */
        workingDays: z.array(z.number().int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
        /** Tell the dates in core's own list of a cart's shipping options, too. */
        besideOptions: z.boolean().default(true),
      })
      .strict()
      .prefault({}),
    warehouse: z
      .object({
        /** Every piece is scanned as it goes into the parcel; false: the packer's word is enough. */
        verifyPacking: z.boolean().default(true),
        /** So much may a parcel weigh more or less than its parts, besides `percent` of it. */
        weightTolerance: z.object({ grams: z.number().int().min(0).default(50), percent: z.number().min(0).max(100).default(10) }).strict().prefault({}),
        /** Where a part of an order waits for stock: the rest is sent, or all of it waits. */
        backorders: z.enum(["send_rest", "wait"]).default("send_rest"),
        /** Pieces that could not be found: they come from another location if it has them, or wait for the count, or for a person. */
        shorts: z.enum(["elsewhere", "wait"]).default("elsewhere"),
        /** An order whose instructions ask something waits until a person has answered. */
        holdQuestions: z.boolean().default(true),
        /** So long after an order was placed its shopper may still change it, and nobody picks it. */
        editWindowMinutes: z.number().int().min(0).max(1440).default(0),
        /** A photo of what lies in a parcel, taken where it is packed: not at all, offered, or without it there is no label. */
        packPhoto: z.enum(["off", "asked", "needed"]).default("off"),
        /** So many days an order that the shopper collects is kept for them, which they are told; null: nothing is said of it. */
        keepDays: z.number().int().min(1).max(365).nullable().default(null),
        /** What the numbers of core's weight, length, width and height stand for. */
        lengthUnit: z.enum(LENGTH_UNITS).default("mm"),
      })
      .strict()
      .prefault({}),
    email: z
      .object({
        shopName: z.string().min(1).default("Our shop"),
        supportEmail: z.string().email().optional(),
        logoUrl: url.optional(),
        colour: colour.default("#1f2937"),
        footer: z.string().optional(),
        locale: z.enum(["en", "de", "fr", "es", "ar"]).default("en"),
        /** SendGrid's verification key of the signed event webhook (base64 SPKI DER). */
        eventWebhookKey: z.string().optional(),
        /** So many of its calls does one address get through to one instance, twice as many in a burst. */
        webhooksPerSecond: z.number().int().min(1).max(100_000).default(1_000),
        /** A store's own templates: by kind of mail, the module that has it (`./src/emails/shipped`, from the store's directory). */
        templates: z.record(z.string(), z.string().min(1)).default({}),
      })
      .strict()
      .prefault({}),
    /** The papers of an order. Their shop's name, colour and language are those of the mails. */
    documents: z
      .object({
        paper: z.enum(["A4", "LETTER"]).default("A4"),
        /** A PNG or JPEG on the store's disk, printed in the place of the shop's name. */
        logoFile: z.string().min(1).optional(),
        /** Whether packing slips name prices; a gift's never does. */
        prices: z.boolean().default(false),
        customs: z
          .object({
            /** Who pays duty and tax on arrival: the receiver (DAP) or the shop (DDP). */
            terms: z.enum(["DAP", "DDP"]).default("DAP"),
            reason: z.enum(["sale", "gift", "sample", "repair", "return"]).default("sale"),
            eori: z.string().trim().min(1).max(17).optional(),
            vat: z.string().trim().min(1).max(20).optional(),
            /** Who signs for the shop. */
            signatory: z.string().trim().min(1).max(100).optional(),
            /** What is done where a product has no HS code or origin: the paper is refused, or printed with a blank to fill in. */
            missing: z.enum(["refuse", "blank"]).default("refuse"),
          })
          .strict()
          .prefault({}),
        /** Who sells, as it stands on receipts: the address in its lines, else the mails' footer; the tax number, else customs.vat. */
        seller: z.object({ address: z.string().trim().min(1).max(500).optional(), taxId: z.string().trim().min(1).max(40).optional() }).strict().prefault({}),
        /** Where shoppers send goods back to; where they came from unless it is given. */
        returnLocationId: z.string().min(1).optional(),
      })
      .strict()
      .prefault({}),
    /** What shoppers may send back by their order's page. */
    returns: z
      .object({
        /** So many days after its arrival an item may be sent back; null: only the shop makes returns. The EU's right of withdrawal has 14. */
        windowDays: z.number().int().min(1).max(730).nullable().default(14),
      })
      .strict()
      .prefault({}),
    /** How reports of shoppers are dealt with. */
    care: z
      .object({
        /** Within so many hours a shopper hears of a person, and their case is solved: each case's deadlines. */
        answerHours: z.number().int().min(1).max(720).default(24),
        solutionHours: z.number().int().min(1).max(2160).default(120),
        /** So many days after it was solved a case is opened again by what the shopper writes, or by a low score. */
        reopenDays: z.number().int().min(0).max(365).default(14),
        /** A score that is no higher opens the last case again; null: none does. */
        reopenAtScore: z.number().int().min(1).max(4).nullable().default(2),
        /** How many photos a report may bring along. */
        photos: z.number().int().min(0).max(10).default(5),
        /** Mails about a case can be answered: SendGrid's Inbound Parse takes what comes to this domain, and signs it with the key of its security policy (base64 SPKI DER). */
        inbound: z.object({ domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, "must be a domain"), publicKey: z.string().min(1) }).strict().optional(),
      })
      .strict()
      .prefault({}),
    carriers: carriers.prefault({}),
    tracking: z
      .object({
        /** Days without a scan after which a parcel counts as stalled, until its lane has shown how long its parcels go without. */
        stallDays: z.object({ domestic: days.default(3), international: days.default(7) }).strict().prefault({}),
        /** What share of a lane's parcels is "nearly all" where its pace is learned. */
        nearlyAll: z.number().min(0.5).max(0.999).default(0.95),
        /** Days from its label until a parcel without a scan counts as never handed over; from its last scan until it counts as lost. */
        handOverDays: days.default(3),
        lostDays: days.default(14),
        /** Days that a parcel waits to be collected before somebody reminds the shopper. */
        collectDays: days.default(5),
        /** A delivery sooner than this is doubted, until its lane has shown how fast it is; 0: none is. */
        tooFastHours: z.number().min(0).max(72).default(3),
        /** How many parcels carriers are asked about in a minute, by all instances together. */
        pollsPerMinute: z.number().int().min(1).max(10_000).default(300),
        /** How many webhooks one address may send each second to one instance. */
        webhooksPerSecond: z.number().int().min(1).max(100_000).default(1_000),
      })
      .strict()
      .prefault({}),
  })
  .strict();

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The plugin's options as a merchant writes them: all optional. */
export type DoorstepOptionsInput = z.input<typeof schema>;
/** The plugin's options with every default filled in. */
export type DoorstepOptions = z.output<typeof schema>;

/**
 * Checks the plugin's options and fills in defaults.
 * @throws MedusaError naming each wrong field and what is allowed; values are never repeated, since they may be secrets.
 */
export function parseOptions(input: unknown): DoorstepOptions {
  // Medusa adds the connection of the module's database to what the merchant wrote.
  const { database: _database, ...written } = (input ?? {}) as Record<string, unknown>;
  const parsed = schema.safeParse(written);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".") || "options"}: ${issue.message}`);
  throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `medusa-plugin-doorstep has wrong options: ${faults.join("; ")}`);
}
