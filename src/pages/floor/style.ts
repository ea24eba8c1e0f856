import { JOINED, paletteFor } from "../style";

/** Drawn here, since the page fetches nothing: lines in a square of 24. */
const drawn = (path: string, colour: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linejoin="round">${path}</svg>`)}")`;
const BOX = drawn('<path d="M12 3 4 7v10l8 4 8-4V7z M4 7l8 4 8-4 M12 11v10"/>', "#8a93a1");
const CAMERA = drawn('<path d="M4 8h3l2-3h6l2 3h3v11H4z"/><circle cx="12" cy="13" r="3.5"/>', "#000");

/** For a phone in a gloved hand first: big targets, the bin to be read from two metres, colours that say right and wrong by themselves. */
export const floorStyleFor = (colour: string, on: string): string => `${paletteFor(colour, on)}${JOINED}
:root{--stop:#b3121d;--ok:#12833f;--touch:56px}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--canvas);color:var(--ink);font:17px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,p,ul,fieldset,blockquote{margin:0;padding:0;border:0;min-width:0}
ul{list-style:none}
a{color:inherit}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:6px}
h1:focus{outline:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.top{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;align-items:center;gap:2px 10px;padding:8px 14px;min-height:60px;background:var(--card);border-bottom:1px solid var(--line)}
.top h1{font-size:21px;line-height:1.2;letter-spacing:-.01em;flex:1 1 auto;min-width:0}
.top .aside{color:var(--dim);font-size:16px;font-variant-numeric:tabular-nums;max-width:45%}
.back{display:grid;place-items:center;width:var(--touch);height:var(--touch);margin-block:-4px;margin-inline:-14px 0;font-size:32px;line-height:1;text-decoration:none;border-radius:12px}
main{max-width:1080px;margin:0 auto;padding:14px 12px 96px;display:grid;gap:14px;grid-template-columns:minmax(0,1fr)}
section{display:grid;gap:10px;grid-template-columns:minmax(0,1fr)}
h2{font-size:18px;line-height:1.3;letter-spacing:-.01em}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:16px}
.lead,.calm,.others,small{color:var(--dim)}
.step{color:var(--dim);font-size:15px;font-weight:600}
.row{display:flex;flex-wrap:wrap;gap:10px}
.row>*{flex:1 1 auto}
.btn{font:inherit;font-weight:650;border-radius:13px;border:1px solid var(--brand);background:var(--brand);color:var(--on);padding:10px 18px;min-height:var(--touch);cursor:pointer;text-decoration:none;text-align:center;display:inline-flex;align-items:center;justify-content:center}
.btn.quiet{background:transparent;color:var(--ink);border-color:color-mix(in srgb,var(--dim) 45%,var(--line))}
.btn.big{min-height:64px;font-size:20px;width:100%}
.btn[disabled]{opacity:.5;cursor:default}
.btn[aria-pressed=true]{border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent)}
.chip{font-size:14px;font-weight:650;border-radius:99px;padding:3px 11px;background:var(--soft);white-space:nowrap}
.chip.warn{background:var(--warnbg);color:var(--warn)}.chip.good{background:var(--goodbg);color:var(--good)}
.notice{border-radius:13px;padding:13px 16px;background:var(--goodbg);color:var(--good);font-weight:600}
.notice.bad{background:var(--warnbg);color:var(--warn)}
.counts{display:flex;flex-wrap:wrap;gap:4px 20px;color:var(--dim);padding:0 4px}
.counts b{color:var(--ink);font-size:20px;font-variant-numeric:tabular-nums}
.cards{display:grid;gap:10px;grid-template-columns:minmax(0,1fr)}
.work{font:inherit;color:inherit;text-align:start;width:100%;cursor:pointer;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 12px;min-height:72px}
.work .what{font-weight:700;font-size:20px;display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px}
.work .what small{font-weight:400;font-size:15px}
.work .much{font-weight:650;font-variant-numeric:tabular-nums;align-self:center}
.work .when{grid-column:1/-1;color:var(--dim);font-size:15px}
.work .when.late{color:var(--warn);font-weight:600}
.work:hover{border-color:var(--accent)}
.empty{display:grid;gap:10px;justify-items:center;text-align:center;padding:32px 20px}
.sign{font-size:44px;line-height:1;color:var(--good)}
.field{display:grid;gap:6px;font-weight:600}
input[type=text],input[type=password]{font:inherit;font-weight:400;color:var(--ink);background:var(--card);border:1px solid color-mix(in srgb,var(--dim) 60%,var(--line));border-radius:12px;padding:10px 14px;width:100%;min-height:var(--touch)}
.sign-in{max-width:420px;width:100%;margin:0 auto;display:grid;gap:14px}
.sign-in input{font-size:24px;letter-spacing:.06em}
.pad{direction:ltr;display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:10px}
[dir=rtl] .pad .key:last-child{transform:scaleX(-1)}
.pad .key{font-size:24px;min-height:60px;background:var(--soft);color:var(--ink);border-color:var(--line);padding:0}
.pick{display:grid;gap:12px;align-content:start;grid-template-columns:minmax(0,1fr)}
.bin{gap:4px;text-align:center}
.code-big{font-size:clamp(44px,17vw,104px);line-height:1.05;font-weight:800;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.code-big.long{font-size:clamp(28px,9vw,64px)}
.bin.now,.piece.now,.totes.now{border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent)}
.bin.there{background:var(--goodbg);border-color:transparent;padding-top:10px;padding-bottom:10px}
.bin.there .code-big{font-size:clamp(28px,9vw,52px)}
.bin .btn{justify-self:center;margin-top:8px}
.piece .what{display:grid;grid-template-columns:auto minmax(0,1fr);gap:14px;align-items:center}
.pic{width:88px;height:88px;border-radius:12px;object-fit:cover;background:var(--soft);flex:none}
.pic.none{background:var(--soft) center/52% no-repeat ${BOX}}
.icon-camera{width:28px;height:28px;background:currentColor;mask:center/contain no-repeat ${CAMERA};-webkit-mask:center/contain no-repeat ${CAMERA}}
.code-big,.sku,.bin-small,.name,.piece h2,.totes b{unicode-bidi:plaintext}
[dir=rtl] :is(.sku,.bin-small,.name,.piece h2,.task .code-big){text-align:right}
.sku{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--dim);font-size:15px}
.piece .open b{font-size:40px;line-height:1.1;font-variant-numeric:tabular-nums}
.totes{border-radius:13px;background:var(--soft);padding:10px 14px}
.totes li{display:flex;gap:8px;align-items:baseline}.totes b{font-size:26px}
.totes.now b{font-size:38px}
.code{display:grid;grid-template-columns:minmax(0,1fr) auto auto;gap:8px}
.code .btn{padding:10px 13px;min-width:var(--touch)}
.times{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px}
.times>span{flex:1 1 100%;color:var(--dim)}.times>.btn{flex:1 1 auto}
.stepper{display:inline-flex;align-items:center;gap:8px}
.stepper .key{width:var(--touch);padding:0;font-size:24px}
.stepper output{min-width:56px;text-align:center;font-weight:750;font-size:22px;font-variant-numeric:tabular-nums}
.more{border:1px solid color-mix(in srgb,var(--dim) 45%,var(--line));border-radius:13px}
.more summary{min-height:var(--touch);display:grid;place-items:center;font-weight:650;cursor:pointer;list-style:none;padding:0 18px}
.more summary::-webkit-details-marker{display:none}
.more .row{padding:0 10px 10px}
.list li,.check li{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:4px 12px;align-items:center;padding:10px 0;border-top:1px solid var(--line)}
.list li:first-child,.check li:first-child{border:0}
.list li{grid-template-columns:minmax(0,1fr) auto;gap:0 12px}.list .bin-small,.list .name{grid-column:1}.list .bin-small{font-weight:700}.list .num{grid-column:2;grid-row:1/3}
.list .done{color:var(--dim)}.list .done .name{text-decoration:line-through}
.num{font-weight:750;font-size:20px;font-variant-numeric:tabular-nums;white-space:nowrap}
.check .pic{width:56px;height:56px}
.check .name{font-weight:600;line-height:1.3}.check small{display:block;font-weight:400}
.check .full .num{color:var(--good)}
.parcel,.task,.list{display:grid;gap:14px;grid-template-columns:minmax(0,1fr)}.list,.task{gap:6px}
.inside{font-weight:700;font-size:19px}
.wishes{border-color:var(--warn)}
blockquote{padding:12px 16px;background:var(--warnbg);color:var(--warn);border-radius:12px;white-space:pre-line;font-size:18px;font-weight:600}
.reasons{display:grid;gap:8px}
.reasons legend{font-weight:650;padding:0 0 6px}
.choice{display:flex;align-items:center;gap:12px;min-height:var(--touch);border:1px solid var(--line);border-radius:13px;padding:8px 14px;cursor:pointer}
.choice input{width:24px;height:24px;accent-color:var(--brand);flex:none;margin:0}
form.card{display:grid;gap:14px;grid-template-columns:minmax(0,1fr)}
.parcel-card{display:grid;gap:8px}.parcel-card .what{font-weight:700;font-size:19px}
.task .code-big{font-size:clamp(30px,10vw,48px)}.task .code-big.long{font-size:clamp(24px,7vw,36px)}
.boxes{display:grid;gap:10px;grid-template-columns:repeat(auto-fill,minmax(min(150px,100%),1fr))}
.box{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 10px;align-items:center;padding:12px 14px;text-decoration:none;min-height:72px;height:100%}
.box b{font-size:34px;line-height:1.1;grid-row:1/3;font-variant-numeric:tabular-nums}.box span{grid-column:2;text-align:end;color:var(--dim)}.box .num{color:var(--ink)}
.box .go{grid-column:1/-1;text-align:center;font-weight:650;color:var(--good);border-top:1px solid currentColor;margin-top:10px;padding-top:8px}
.box.full{border-color:var(--good)}.box.full .num,.box.full b{color:var(--good)}
.box.now{border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent)}
.box-now{text-align:center;gap:2px;border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent)}
.box-big{font-size:clamp(140px,52vw,300px);line-height:.95;font-weight:800;letter-spacing:-.04em;font-variant-numeric:tabular-nums}
.box-now .name{font-weight:650;font-size:19px}
.notice .btn{margin-top:10px;width:100%;color:inherit;border-color:currentColor}
.photo{width:100%;max-height:260px;object-fit:contain;border-radius:12px;background:var(--soft)}
.pick-file{position:relative}.pick-file:focus-within{outline:3px solid var(--accent);outline-offset:2px}
#floor-flash{position:fixed;inset:0;background:var(--ok);opacity:0;pointer-events:none;z-index:8}
#floor-flash.on{animation:flash .45s ease-out}
@keyframes flash{0%{opacity:.75}100%{opacity:0}}
#floor-stop{position:fixed;inset:0;z-index:9;background:var(--stop);color:#fff;display:grid;place-items:center;padding:24px;overflow:auto}
#floor-stop>div{display:grid;gap:16px;justify-items:center;text-align:center;max-width:560px}
#floor-stop .sign{font-size:96px;color:#fff}
#floor-stop h2{font-size:clamp(34px,10vw,60px);line-height:1.1}
#floor-stop p{font-size:clamp(20px,5.4vw,28px);line-height:1.35}
#floor-stop .btn{background:#fff;color:#7d0a12;border-color:#fff;min-height:64px;min-width:220px;font-size:20px}
#floor-stop :focus-visible{outline-color:#fff;outline-offset:4px}
#floor-tell{position:fixed;left:12px;right:12px;bottom:12px;z-index:7;max-width:640px;margin:0 auto;padding:14px 18px;border-radius:14px;background:var(--good);color:var(--card);font-weight:650;box-shadow:0 6px 24px rgb(0 0 0/.25)}
#floor-tell.bad{background:var(--warn)}
#floor-camera{position:fixed;left:0;right:0;bottom:0;z-index:6;background:#000;padding:10px;display:grid;gap:10px}
#floor-camera video{width:100%;max-height:46vh;object-fit:cover;border-radius:12px}
#floor-camera .btn{background:#fff;color:#111;border-color:#fff}
@media (min-width:860px){main{padding:24px 24px 96px;gap:20px}.top{padding:8px max(28px,calc((100vw - 1080px)/2 + 24px))}.btn.big{width:auto;justify-self:start;min-width:280px}.empty .btn.big{justify-self:center}.cards{grid-template-columns:repeat(2,minmax(0,1fr))}main:has(>.pick){grid-template-columns:minmax(0,1fr) 360px;align-items:start}.code-big{font-size:clamp(64px,8vw,104px)}.pic{width:120px;height:120px}}
@media (prefers-reduced-motion:reduce){#floor-flash.on{animation-duration:.2s;animation-timing-function:steps(1)}}
`;
