// One quiet line while the server is away. Blazor tries again by itself and marks the line with a class; when it gives up, or when the server has
// forgotten the page, the page is opened again as soon as the server answers.
const line = document.getElementById('components-reconnect-modal');
const pause = 3000;
let waiting = false;

const openAgainWhenServerAnswers = async () => {
  try {
    const answer = await fetch(line.dataset.health, { cache: 'no-store' });
    if (answer.ok) {
      location.reload();
      return;
    }
  } catch {
    // still away
  }

  setTimeout(openAgainWhenServerAnswers, pause);
};

new MutationObserver(() => {
  const gone = line.classList.contains('components-reconnect-failed') || line.classList.contains('components-reconnect-rejected');
  if (gone && !waiting) {
    waiting = true;
    openAgainWhenServerAnswers();
  }
}).observe(line, { attributes: true, attributeFilter: ['class'] });
