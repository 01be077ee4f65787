"use strict";
// Plays what a board says, one after another, as soon as the browser lets this page be heard.
(() => {
  if (window.soundHasBegun) return;  // it has come late, and after it was asked for again
  const STALE_MS = 30000, SETTLES_MS = 1000, SLACK_MS = 3000;
  const button = document.getElementById("sound");
  const audio = new AudioContext();
  let waiting = [], plays = false;

  const isHeard = () => audio.state === "running";

  async function play(wav) {
    const bytes = Uint8Array.from(atob(wav), (each) => each.charCodeAt(0));
    const source = audio.createBufferSource();
    source.buffer = await audio.decodeAudioData(bytes.buffer);
    source.connect(audio.destination);
    await new Promise((end) => {
      source.onended = end;
      setTimeout(end, 1000 * source.buffer.duration + SLACK_MS);  // a device can go away meanwhile
      source.start();
    });
    source.disconnect();
  }

  async function say() {
    button.hidden = isHeard();
    if (plays) return;
    plays = true;
    while (isHeard() && waiting.length) {
      const { wav, at } = waiting.shift();
      if (performance.now() - at < STALE_MS) await play(wav).catch(console.warn);
    }
    plays = false;
  }

  addEventListener("zal-play", ({ detail }) => {
    if (!isHeard()) waiting = [];  // whoever turns the sound on wants to hear the newest call only
    waiting.push({ wav: detail, at: performance.now() });
    say();
  });
  audio.addEventListener("statechange", say);
  const wake = () => { if (!isHeard()) audio.resume(); };
  for (const each of ["pointerdown", "pointerup", "keydown", "click"]) addEventListener(each, wake, true);
  setTimeout(say, SETTLES_MS);  // a page that may be heard needs a moment to begin
  window.soundHasBegun = true;
})();
