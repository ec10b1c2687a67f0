// Who enters stands to the right, who leaves to the left; drawn from the table below it.
(() => {
  const text = {fontFamily: getComputedStyle(document.body).fontFamily, color: '#3b4750', fontSize: 13};
  const number = cell => Number(cell.textContent.trim().replaceAll(',', ''));

  function draw(element) {
    const table = document.getElementById(element.dataset.table);
    const names = [...table.tHead.rows[0].cells].map(cell => cell.textContent.trim());
    const rows = [...table.tBodies[0].rows].reverse();
    element.style.height = 70 + rows.length * 34 + 'px';
    const chart = echarts.init(element, null, {renderer: 'canvas'});
    const series = (name, colour, value, position) => ({
      name, type: 'bar', stack: 'all', color: colour, barMaxWidth: 18, data: rows.map(value),
      label: {show: true, position, formatter: bar => bar.value === 0 ? '' : String(Math.abs(bar.value))},
    });
    chart.setOption({
      animation: false,
      textStyle: text,
      aria: {enabled: true},
      legend: {top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 12, textStyle: text},
      grid: {left: 0, right: 44, top: 36, bottom: 0, containLabel: true},
      xAxis: {type: 'value', minInterval: 1, axisLabel: {formatter: value => String(Math.abs(value))},
        splitLine: {lineStyle: {color: '#e6e2d9'}}},
      yAxis: {type: 'category', data: rows.map(row => row.cells[0].querySelector('a').textContent.trim()),
        axisTick: {show: false}, axisLine: {onZero: true, lineStyle: {color: '#b9b4a8'}},
        axisLabel: {...text, width: 220, overflow: 'truncate'}},
      series: [
        series(names[1], '#d99a3d', row => number(row.cells[1]), 'right'),
        series(names[2], '#3f7a55', row => -number(row.cells[2]), 'left'),
      ],
    });
    new ResizeObserver(() => chart.resize()).observe(element);
  }

  document.querySelectorAll('.balance').forEach(draw);
})();
