"use strict";
// The page can be read without this. With it: what changes comes by itself, and a call is heard.
(() => {
  const now = document.getElementById("now");
  const said = document.getElementById("said");
  const link = document.getElementById("link");
  const sound = document.getElementById("sound");
  const SILENT_MS = 40000, AGAIN_MS = 3000;
  const Audio = window.AudioContext || window.webkitAudioContext;
  let source = null, heardAt = 0, again = 0, audio = null;

  const unlock = () => {
    if (!Audio) return;
    audio = audio || new Audio();
    audio.resume();
    offerSound();
  };

  const beep = (after, pitch) => {
    const tone = audio.createOscillator(), loud = audio.createGain();
    const at = audio.currentTime + after;
    tone.frequency.value = pitch;
    loud.gain.setValueAtTime(0.0001, at);
    loud.gain.exponentialRampToValueAtTime(0.4, at + 0.03);
    loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.6);
    tone.connect(loud).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.7);
  };

  const called = () => {
    now.firstElementChild.classList.add("-new");
    if (navigator.vibrate) navigator.vibrate([400, 200, 400, 200, 800]);
    if (audio && audio.state === "running") [0, 0.35, 1.6, 1.95].forEach((at, i) => beep(at, i % 2 ? 660 : 880));
  };

  const offerSound = () => {
    sound.hidden = !Audio || audio !== null || !["waiting", "held", "called"].includes(now.dataset.stand);
  };

  const show = (told) => {
    const isCall = told.stand === "called" &&
      (now.dataset.stand !== "called" || Number(now.dataset.calls) < told.calls);
    Object.assign(now.dataset, { stand: told.stand, calls: told.calls, mark: told.mark });
    const busy = document.activeElement && now.contains(document.activeElement);
    const field = busy ? document.activeElement : null;
    const where = field && field.form ? field.form.getAttribute("action") : null;
    now.innerHTML = told.html;
    if (where) {
      const form = [...now.querySelectorAll("form")].find((each) => each.getAttribute("action") === where);
      if (form) form.querySelector("button").focus();
    }
    document.title = told.title;
    if (said.textContent !== told.said) said.textContent = told.said;
    offerSound();
    if (isCall) called();
  };

  const alive = () => {
    heardAt = Date.now();
    link.textContent = "";
  };

  const lost = () => {
    link.textContent = link.dataset.offline;
    if (source) source.close();
    source = null;
    clearTimeout(again);
    again = setTimeout(listen, AGAIN_MS + Math.random() * AGAIN_MS);
  };

  function listen() {
    clearTimeout(again);
    if (source) source.close();
    heardAt = Date.now();
    source = new EventSource(now.dataset.live + "&seen=" + now.dataset.mark);
    source.onopen = alive;
    source.onerror = lost;
    source.addEventListener("beat", alive);
    source.addEventListener("over", () => { source.close(); location.reload(); });
    source.addEventListener("now", (event) => { alive(); show(JSON.parse(event.data)); });
  }

  setInterval(() => { if (source && Date.now() - heardAt > SILENT_MS) lost(); }, 5000);
  addEventListener("offline", lost);
  addEventListener("online", listen);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && !source) listen(); });
  ["pointerdown", "keydown"].forEach((each) => addEventListener(each, unlock, { once: true }));
  offerSound();
  if (now.dataset.stand === "called") called();
  listen();
})();
