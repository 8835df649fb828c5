<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About this briefing</source>
        <translation>關於這份簡報</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>簡報版本</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>機關</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>撰寫人</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>出國期間</translation>
    </message>
    <message>
        <source>Report date</source>
        <translation>報告日期</translation>
    </message>
    <message>
        <source>{0} (ROC {1})</source>
        <translation>{0}（民國 {1}）</translation>
    </message>
    <message>
        <source>Known limits</source>
        <translation>已知限制</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>The program is under the MIT License. Qt and PySide6 are under the LGPL 3, the bundled font under the SIL Open Font License 1.1.</source>
        <translation>本程式採 MIT 授權；Qt 與 PySide6 採 LGPL 3，內附字型採 SIL Open Font License 1.1。</translation>
    </message>
    <message>
        <source>It never opens a network connection: no account, no telemetry, no update check.</source>
        <translation>本程式從不連上網路：沒有帳號、沒有遙測、也不檢查更新。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Decisions</source>
        <translation>決議(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Chinese</source>
        <translation>中文(&amp;C)</translation>
    </message>
    <message>
        <source>中</source>
        <translation>中</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英文(&amp;E)</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>&amp;Both languages</source>
        <translation>中英並列(&amp;B)</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>並列</translation>
    </message>
    <message>
        <source>&amp;Next language</source>
        <translation>切換語言(&amp;N)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>原始大小(&amp;A)</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>跟隨系統佈景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Show the &amp;report tree</source>
        <translation>顯示章節樹(&amp;R)</translation>
    </message>
    <message>
        <source>Show the i&amp;tinerary</source>
        <translation>顯示行程(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全螢幕(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一處(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>下一處(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>正文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Statements</source>
        <translation>立場(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>詞彙(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Itinerary</source>
        <translation>行程(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>視窗的下一區(&amp;N)</translation>
    </message>
    <message>
        <source>Filter w&amp;hat is shown</source>
        <translation>篩選(&amp;H)</translation>
    </message>
    <message>
        <source>Day bef&amp;ore</source>
        <translation>前一天(&amp;O)</translation>
    </message>
    <message>
        <source>Day &amp;after</source>
        <translation>後一天(&amp;A)</translation>
    </message>
    <message>
        <source>Only C&amp;OP</source>
        <translation>只看 C&amp;OP</translation>
    </message>
    <message>
        <source>Only CM&amp;P</source>
        <translation>只看 CM&amp;P</translation>
    </message>
    <message>
        <source>Only CM&amp;A</source>
        <translation>只看 CM&amp;A</translation>
    </message>
    <message>
        <source>A&amp;ll bodies</source>
        <translation>全部會議(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>清除篩選(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Twins side by side</source>
        <translation>對應決議並列(&amp;W)</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>複製資料列(&amp;R)</translation>
    </message>
    <message>
        <source>Copy as c&amp;hat lines</source>
        <translation>複製成聊天文字(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>前往…(&amp;G)</translation>
    </message>
    <message>
        <source>Agenda item, number, name, date… (Ctrl+K)</source>
        <translation>議程、決議編號、人名、縮寫、日期…（Ctrl+K）</translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation>搜尋全部…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Run a command…</source>
        <translation>執行指令…(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Explain the next term</source>
        <translation>說明下一個詞(&amp;E)</translation>
    </message>
    <message>
        <source>Copy the &amp;link to this place</source>
        <translation>複製此處的連結(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按鍵一覽(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About this briefing</source>
        <translation>關於這份簡報(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Unexpected error</source>
        <translation>未預期的錯誤</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Your settings are safe; you can go on.</source>
        <translation>程式內部出了錯。您的設定都還在，可以繼續使用。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter titles and numbers…</source>
        <translation>篩選名稱與編號…</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>Summaries and footnotes too</source>
        <translation>含摘要與註腳</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear all filters (Ctrl+Shift+L)</source>
        <translation>清除所有篩選（Ctrl+Shift+L）</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>No term of the glossary stands here.</source>
        <translation>這裡沒有詞彙表中的詞。</translation>
    </message>
    <message>
        <source>Copied {0}</source>
        <translation>已複製 {0}</translation>
    </message>
</context>
<context>
    <name>GoBox</name>
    <message>
        <source>Agenda item, decision number, name, abbreviation, date…</source>
        <translation>議程、決議編號、人名、縮寫、日期…</translation>
    </message>
    <message>
        <source>Enter: open · Alt+Enter: in meeting mode · &gt;: commands · Ctrl+Shift+F: find all</source>
        <translation>Enter 開啟 · Alt+Enter 以會議模式開啟 · &gt; 執行指令 · Ctrl+Shift+F 搜尋全部</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>最近看過</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>資料表</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
</context>
<context>
    <name>ItineraryPanel</name>
    <message>
        <source>Itinerary</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>Day before (Ctrl+[)</source>
        <translation>前一天（Ctrl+[）</translation>
    </message>
    <message>
        <source>Day after (Ctrl+])</source>
        <translation>後一天（Ctrl+]）</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>後一天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>What the day holds</source>
        <translation>當日內容</translation>
    </message>
    <message>
        <source>ROC {0}</source>
        <translation>民國 {0}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>按鍵一覽</translation>
    </message>
    <message>
        <source>Open the detail of the row</source>
        <translation>移到該列的詳情</translation>
    </message>
    <message>
        <source>Take one layer of the filter away</source>
        <translation>去掉一層篩選</translation>
    </message>
    <message>
        <source>From a filter to what it found</source>
        <translation>從篩選框移到結果</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在資料表中</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>This pack can&apos;t be opened</source>
        <translation>無法開啟這份簡報資料</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found, so the built-in briefing is open instead. Mend the lines below and open the pack again.</source>
        <translation>
            <numerusform>發現 %n 個問題，因此改開內建的簡報。請修正下列各行後再開啟。</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Search everything: words, &quot;phrases&quot;, -without, in:decisions, body:CMA…</source>
        <translation>搜尋全部：詞、「詞組」、-不含、in:決議、body:CMA…</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>The place of the hit</source>
        <translation>結果所在之處</translation>
    </message>
    <message>
        <source>Search in everything</source>
        <translation>搜尋全部</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>all of the words; a word is found inside longer ones</source>
        <translation>每個詞都要有；長詞中的部分也算</translation>
    </message>
    <message>
        <source>these words in this order</source>
        <translation>這些詞依此順序相連</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>不含這個詞</translation>
    </message>
    <message>
        <source>in one group: {0}</source>
        <translation>只找一類：{0}</translation>
    </message>
    <message>
        <source>decisions of one body</source>
        <translation>只找一個會議的決議</translation>
    </message>
    <message>
        <source>on one topic</source>
        <translation>只找一個主題</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>搜尋方式</translation>
    </message>
</context>
<context>
    <name>SectionsPanel</name>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Filter sections…</source>
        <translation>篩選章節…</translation>
    </message>
    <message>
        <source>No section holds these words. Esc clears the filter.</source>
        <translation>沒有章節含有這些字。按 Esc 清除篩選。</translation>
    </message>
    <message>
        <source>Report tree</source>
        <translation>章節樹</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>● Offline</source>
        <translation>● 離線</translation>
    </message>
    <message>
        <source>This program never opens a network connection.</source>
        <translation>本程式從不連上網路。</translation>
    </message>
    <message>
        <source>Version and content code: the same code is the same content.</source>
        <translation>版本與內容代碼：代碼相同，內容就相同。</translation>
    </message>
    <message>
        <source>Baku {0}   Taipei {1}   ROC {2}</source>
        <translation>巴庫 {0}&#x3000;臺北 {1}&#x3000;民國 {2}</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Detail</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Nothing matches this filter. Ctrl+Shift+L clears it.</source>
        <translation>沒有符合的項目。按 Ctrl+Shift+L 清除篩選。</translation>
    </message>
    <message>
        <source>This row is not among those that the filter shows.</source>
        <translation>這一列不在目前篩選的結果中。</translation>
    </message>
    <message>
        <source>Choose a row to see its detail here.</source>
        <translation>選取一列，詳情會顯示在這裡。</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n selected row(s)</source>
        <translation>
            <numerusform>已複製選取的 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied all %n row(s) that are shown</source>
        <translation>
            <numerusform>已複製目前顯示的全部 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no agenda item {0}</source>
        <translation>沒有議程 {0}</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Today {0}</source>
        <translation>今日 {0}</translation>
    </message>
    <message>
        <source>ROC {0}</source>
        <translation>民國 {0}</translation>
    </message>
    <message>
        <source>outside the session ({0})</source>
        <translation>不在會期與行程內（{0}）</translation>
    </message>
</context>
</TS>
