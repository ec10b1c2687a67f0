// Every chart is drawn from the table beside it, so that the table says the same to who cannot see the chart.
(() => {
  const colours = {
    classes: ['#6f9bb8', '#d99a3d', '#9d2b22'],
    lists: ['#d99a3d', '#9d2b22', '#7fa67c', '#3f7a55'],
  };
  const text = {fontFamily: getComputedStyle(document.body).fontFamily, color: '#3b4750', fontSize: 13};

  function draw(element) {
    const table = document.getElementById(element.dataset.table);
    const cells = row => [...row.cells].map(cell => cell.textContent.trim());
    const series = cells(table.tHead.rows[0]).slice(1, -1);
    const all = [...table.tBodies[0].rows].map(cells).reverse();
    const some = all.filter(row => row.slice(1, -1).some(cell => cell !== '0'));
    const rows = some.length > 0 ? some : all;
    const top = series.join('').length > 20 ? 60 : 36;
    element.style.height = Math.max(140, top + 40 + rows.length * 30) + 'px';
    const chart = echarts.init(element, null, {renderer: 'canvas'});
    chart.setOption({
      animation: false,
      color: colours[element.id],
      textStyle: text,
      aria: {enabled: true},
      legend: {top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 12, textStyle: text},
      grid: {left: 0, right: 24, top, bottom: 0, containLabel: true},
      tooltip: {trigger: 'axis', renderMode: 'richText', axisPointer: {type: 'shadow'}},
      xAxis: {type: 'value', minInterval: 1, splitLine: {lineStyle: {color: '#e6e2d9'}}},
      yAxis: {type: 'category', data: rows.map(row => row[0]), axisTick: {show: false},
        axisLine: {lineStyle: {color: '#b9b4a8'}}, axisLabel: text},
      series: series.map((name, i) => ({
        name, type: 'bar', stack: 'all', barMaxWidth: 18, data: rows.map(row => Number(row[i + 1].replaceAll(',', ''))),
      })),
    });
    new ResizeObserver(() => chart.resize()).observe(element);
  }

  document.querySelectorAll('.chart').forEach(draw);
})();
