/** The device's camera as a scanner: by the browser's own detector, else by a library that is fetched only then. */
export const CAMERA = String.raw`
var looking = null;
function loadReader() {
  return new Promise(function (loaded, failed) {
    if (window.ZXingBrowser) return loaded();
    var script = document.createElement("script");
    script.src = ROOT + "/zxing.js";
    script.onload = loaded; script.onerror = failed;
    document.head.append(script);
  });
}
async function openCamera() {
  if (looking) return closeCamera();
  if (!navigator.mediaDevices) return tell(t("camera.insecure"), true);
  var video = h("video", { id: "floor-video", muted: true, playsinline: true, autoplay: true, "aria-label": t("camera.title") });
  var box = byId("floor-camera");
  box.replaceChildren(video, button(t("close"), closeCamera));
  box.hidden = false;
  var mine = looking = { stop: function () {} };
  try {
    var stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    mine.stop = function () { stream.getTracks().forEach(function (track) { track.stop(); }); };
    if (looking !== mine) return mine.stop();
    video.srcObject = stream;
    await video.play();
    if (await detects()) await byDetector(video, mine);
    else await byReader(video, mine);
  } catch (error) {
    if (looking === mine) { closeCamera(); tell(t("camera.refused"), true); }
  }
}
/** Some browsers have the detector and no formats for it. */
async function detects() {
  try { return (await BarcodeDetector.getSupportedFormats()).includes("code_128"); } catch (error) { return false; }
}
async function byDetector(video, mine) {
  var detector = new BarcodeDetector();
  while (looking === mine) {
    var found = await detector.detect(video).catch(function () { return []; });
    if (found.length) seen(found[0].rawValue);
    await new Promise(function (next) { setTimeout(next, 150); });
  }
}
async function byReader(video, mine) {
  await loadReader();
  if (looking !== mine) return;
  var controls = await new ZXingBrowser.BrowserMultiFormatReader().decodeFromVideoElement(video, function (result) { if (result && looking === mine) seen(result.getText()); });
  var stopTracks = mine.stop;
  mine.stop = function () { controls.stop(); stopTracks(); };
}
/** The same code stays in the picture for a while: it is one scan. */
var lastSeen = "", lastSeenAt = 0;
function seen(code) {
  var now = Date.now(), again = code === lastSeen && now - lastSeenAt < 2500;
  lastSeen = code; lastSeenAt = now;
  if (!again) scanned(code);
}
function closeCamera() {
  if (looking) looking.stop();
  looking = null;
  byId("floor-camera").hidden = true;
  byId("floor-camera").replaceChildren();
}
`;
