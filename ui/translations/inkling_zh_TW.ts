<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>ExportTexts</name>
    <message>
        <source>%1, not trained yet</source>
        <comment>a run</comment>
        <translation>%1，還沒訓練</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a run and its moment</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 位元組</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>an accuracy and half its interval</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Measured: %1 of %L3 test images are read right with them, %2 without.</source>
        <comment>percent, percent, how many images</comment>
        <translation>實測：用整數讀對 %L3 張測試影像中的 %1，不用則是 %2。</translation>
    </message>
    <message>
        <source>%1, no text: these arrays of the network are in it, as 32-bit numbers.</source>
        <comment>a size</comment>
        <translation>%1，不是文字檔：裡面是網路的這些陣列，以 32 位元的數存放。</translation>
    </message>
    <message>
        <source>All of it, %1.</source>
        <comment>a size</comment>
        <translation>全部內容，%1。</translation>
    </message>
    <message>
        <source>Its beginning, of %1.</source>
        <comment>a size</comment>
        <translation>開頭的部分，全長 %1。</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Loss and weights</source>
        <translation>損失與權重</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>資料擴增</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>測試</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A faster or a slower pace</source>
        <translation>調快或調慢速度</translation>
    </message>
    <message>
        <source>Full speed, and back</source>
        <translation>切換到全速，再按一次回到原速</translation>
    </message>
    <message>
        <source>The menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>To the next control; arrows move within it</source>
        <translation>移到下一個控制項；在控制項裡用方向鍵移動</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向鍵</translation>
    </message>
    <message>
        <source>Move the pen</source>
        <translation>移動筆</translation>
    </message>
    <message>
        <source>Put the pen down, or lift it</source>
        <translation>下筆或提筆</translation>
    </message>
    <message>
        <source>Put the pen away</source>
        <translation>收起筆</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>整個視窗</translation>
    </message>
    <message>
        <source>Try this: %1</source>
        <translation>動手試試：%1</translation>
    </message>
    <message>
        <source>Where files are</source>
        <translation>檔案放在哪裡</translation>
    </message>
    <message>
        <source>Settings and the arrangement of the window: &lt;code&gt;%1&lt;/code&gt;. Remove the file, and the next window begins as the first one did.</source>
        <translation>設定與視窗的排列方式都存在 &lt;code&gt;%1&lt;/code&gt;。刪除這個檔案，下次開啟視窗就會回到最初的樣子。</translation>
    </message>
    <message>
        <source>The digits are part of the program. Nothing is downloaded, and nothing that you draw leaves this computer.</source>
        <translation>手寫數字的資料已經內建在程式裡。程式不會下載任何東西，您寫的內容也不會離開這部電腦。</translation>
    </message>
    <message>
        <source>Watch a neural network learn to read your handwriting.</source>
        <translation>親眼看神經網路學會讀懂您的手寫字。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Inkling is free software. Its sources may be used under the GNU General Public License, version 3 or later; the program as a whole, since it uses Qt Charts, under version 3. It comes without any warranty.</source>
        <translation>Inkling 是自由軟體。原始碼可依 GNU 通用公共授權條款（GPL）第 3 版或更新版本使用；由於用到 Qt Charts，整個程式則適用第 3 版。本程式不附帶任何擔保。</translation>
    </message>
    <message>
        <source>Qt %1 and Qt Charts, The Qt Company: GPL 3 and LGPL 3</source>
        <translation>Qt %1 與 Qt Charts，The Qt Company：GPL 3 與 LGPL 3</translation>
    </message>
    <message>
        <source>Eigen: Mozilla Public License 2.0</source>
        <translation>Eigen：Mozilla Public License 2.0</translation>
    </message>
    <message>
        <source>Google Highway: Apache License 2.0</source>
        <translation>Google Highway：Apache License 2.0</translation>
    </message>
    <message>
        <source>JSON for Modern C++, Niels Lohmann: MIT License</source>
        <translation>JSON for Modern C++，Niels Lohmann：MIT License</translation>
    </message>
    <message>
        <source>CLI11, University of Cincinnati: BSD License</source>
        <translation>CLI11，University of Cincinnati：BSD License</translation>
    </message>
    <message>
        <source>zlib, SQLite and OpenSSL: their own licences</source>
        <translation>zlib、SQLite 與 OpenSSL：各自的授權條款</translation>
    </message>
    <message>
        <source>MNIST, Yann LeCun, Corinna Cortes and Christopher J. C. Burges: CC BY-SA 3.0</source>
        <translation>MNIST，Yann LeCun、Corinna Cortes 與 Christopher J. C. Burges：CC BY-SA 3.0</translation>
    </message>
    <message>
        <source>It began as TensorFlow.js&apos;s tutorial “Handwritten digit recognition with CNNs”.</source>
        <translation>它源自 TensorFlow.js 的教學〈Handwritten digit recognition with CNNs〉（用 CNN 辨識手寫數字）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an action and what it does</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation>選擇資料</translation>
    </message>
    <message>
        <source>A field that is written into keeps the keys it needs: in a number, Home and End go to its beginning and its end, and only elsewhere to those of the run.</source>
        <translation>可以輸入文字的欄位會保留自己需要的按鍵：在數字欄位裡，Home 和 End 移到數字的開頭和結尾；在其他地方，才是到執行的開頭和最新的時刻。</translation>
    </message>
    <message>
        <source>Runs, while they are trained and for as long as you keep them: &lt;code&gt;%1&lt;/code&gt;. What is to be sent or kept elsewhere is exported from there, or saved as one file.</source>
        <translation>訓練中與您保留的每一次執行：&lt;code&gt;%1&lt;/code&gt;。要傳給別人或存到別處時，請從那裡匯出，或儲存成一個檔案。</translation>
    </message>
    <message>
        <source>A model is a folder with &lt;code&gt;model.json&lt;/code&gt; and its weights, as TensorFlow.js writes them, or a file in one of the other forms of the export. It lies where you saved it, and nowhere else. What can be read may also be dropped on the window.</source>
        <translation>模型是一個資料夾，裡面有 &lt;code&gt;model.json&lt;/code&gt; 和權重，格式與 TensorFlow.js 寫出的相同；也可以是匯出的其他格式的檔案。它只存在您選擇的位置，不會放到別處。能讀取的格式也可以直接拖到視窗上。</translation>
    </message>
    <message>
        <source>Enter or Esc</source>
        <translation>Enter 或 Esc</translation>
    </message>
    <message>
        <source>In a field: take what was typed, or put back what was there; either way the keys are the run&apos;s again</source>
        <translation>在欄位裡：採用輸入的內容，或恢復原來的內容；之後按鍵都回到執行</translation>
    </message>
</context>
<context>
    <name>LayerOptions</name>
    <message>
        <source>Looks for small patterns at every place of its input.</source>
        <translation>在輸入的每個位置尋找小圖樣。</translation>
    </message>
    <message>
        <source>How many patterns it looks for, and channels it makes.</source>
        <translation>要找幾種圖樣，也就是產生幾個通道。</translation>
    </message>
    <message>
        <source>Height and width of the window that each filter looks through.</source>
        <translation>每個濾波器所看視窗的高與寬。</translation>
    </message>
    <message>
        <source>How far the window moves, down and to the right.</source>
        <translation>視窗每次向下、向右移動多遠。</translation>
    </message>
    <message>
        <source>valid: the window stays inside its input. same: zeros around it keep the size, divided by the strides.</source>
        <translation>valid：視窗不超出輸入範圍。same：四周補零，大小維持不變（再除以步幅）。</translation>
    </message>
    <message>
        <source>What is done to each output; softmax makes them probabilities.</source>
        <translation>對每個輸出所做的處理；softmax 會把它們變成機率。</translation>
    </message>
    <message>
        <source>How the weights begin: at random, with a spread that suits the number of inputs and outputs.</source>
        <translation>權重的初始值：隨機產生，分散程度配合輸入與輸出的個數。</translation>
    </message>
    <message>
        <source>How the biases begin: one number added to each output.</source>
        <translation>偏差的初始值；偏差是加到每個輸出上的一個數字。</translation>
    </message>
    <message>
        <source>Keeps the largest value of each window: smaller planes.</source>
        <translation>每個視窗只保留最大值，平面因此變小。</translation>
    </message>
    <message>
        <source>Height and width of the window that becomes one value.</source>
        <translation>合併成一個數值的視窗，其高與寬。</translation>
    </message>
    <message>
        <source>Keeps the mean of each window: smaller planes.</source>
        <translation>每個視窗只保留平均值，平面因此變小。</translation>
    </message>
    <message>
        <source>Keeps the mean of each plane: a list.</source>
        <translation>每個平面只保留平均值，得到一維的數列。</translation>
    </message>
    <message>
        <source>Makes one list of the planes, for dense to read.</source>
        <translation>把各平面接成一維的數列，供 dense 讀取。</translation>
    </message>
    <message>
        <source>Each output is a weighted sum of all inputs.</source>
        <translation>每個輸出都是全部輸入的加權總和。</translation>
    </message>
    <message>
        <source>How many outputs it has; each sees all of its input.</source>
        <translation>有幾個輸出；每個輸出都看到全部的輸入。</translation>
    </message>
    <message>
        <source>Drops values at random while training, against learning by heart.</source>
        <translation>訓練時隨機丟棄一些數值，避免網路死背。</translation>
    </message>
    <message>
        <source>Share of the values that are dropped in each step.</source>
        <translation>每一步丟棄的數值比例。</translation>
    </message>
    <message>
        <source>Brings each channel to mean 0 and variance 1 over the batch.</source>
        <translation>讓每個通道在整個批次中的平均為 0、變異數為 1。</translation>
    </message>
    <message>
        <source>Share of the moving averages that stays at each step.</source>
        <translation>移動平均每一步保留多少比例。</translation>
    </message>
    <message>
        <source>Added to the variance, so that it is never zero.</source>
        <translation>加到變異數上，讓它永遠不會是零。</translation>
    </message>
    <message>
        <source>An activation as a layer of its own.</source>
        <translation>自成一層的激勵函數。</translation>
    </message>
    <message>
        <source>Slope below zero of leakyReLU.</source>
        <translation>leakyReLU 在零以下的斜率。</translation>
    </message>
</context>
<context>
    <name>ModelFormats</name>
    <message>
        <source>TensorFlow.js layers-model, a folder</source>
        <translation>TensorFlow.js layers-model（資料夾）</translation>
    </message>
    <message>
        <source>safetensors</source>
        <translation>safetensors</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>C source, one file</source>
        <translation>C 原始碼（單一檔案）</translation>
    </message>
    <message>
        <source>Python for PyTorch, with its weights</source>
        <translation>PyTorch（含權重）</translation>
    </message>
    <message>
        <source>Python for Keras, with its weights</source>
        <translation>Keras（含權重）</translation>
    </message>
    <message>
        <source>NumPy arrays of all weights</source>
        <translation>所有權重的 NumPy 陣列</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>執行紀錄檔</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Tutorial CNN</source>
        <translation>教學 CNN</translation>
    </message>
    <message>
        <source>The network of TensorFlow.js&apos;s tutorial: two convolutions, 5,994 parameters, 100 batches of 64.</source>
        <translation>TensorFlow.js 教學裡的網路：兩層卷積、5,994 個參數，訓練 100 個批次，每批 64 張。</translation>
    </message>
    <message>
        <source>ConvNet</source>
        <translation>ConvNet</translation>
    </message>
    <message>
        <source>The convolutional network of tfjs-examples/mnist: 33,194 parameters, rmsprop, 3 epochs.</source>
        <translation>tfjs-examples/mnist 的卷積網路：33,194 個參數、rmsprop、3 個週期。</translation>
    </message>
    <message>
        <source>DenseNet</source>
        <translation>DenseNet</translation>
    </message>
    <message>
        <source>The network without convolutions of tfjs-examples/mnist: 33,400 parameters, rmsprop, 3 epochs.</source>
        <translation>tfjs-examples/mnist 不含卷積的網路：33,400 個參數、rmsprop、3 個週期。</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>手寫辨識</translation>
    </message>
    <message>
        <source>Made to read people&apos;s drawings: 43,426 parameters, trained on bent and turned digits and on forms that MNIST lacks, 4 epochs.</source>
        <translation>專為辨識一般人的手寫字而設計：43,426 個參數，用扭曲、旋轉過的數字以及 MNIST 沒有的寫法訓練 4 個週期。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>極速紀錄</translation>
    </message>
    <message>
        <source>99 % of the test images in as little time as can be: 36,758 parameters, 2,050 batches.</source>
        <translation>以最短的時間讀對 99 % 的測試影像：36,758 個參數、2,050 個批次。</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>向左鍵</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>向右鍵</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>向上鍵</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下鍵</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>RunEvents</name>
    <message>
        <source>%1 %2 → %3</source>
        <comment>a setting, its old and its new value</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>提早停止</translation>
    </message>
    <message>
        <source>diverged at batch %1</source>
        <translation>在批次 %1 發散</translation>
    </message>
</context>
<context>
    <name>RunExports</name>
    <message>
        <source>Run, to go on from</source>
        <translation>執行紀錄檔，可接著訓練</translation>
    </message>
    <message>
        <source>Description, to repeat it</source>
        <translation>描述檔，可重現這次執行</translation>
    </message>
    <message>
        <source>Figures as comma-separated values</source>
        <translation>數據，逗號分隔值</translation>
    </message>
    <message>
        <source>Figures as lines of JSON</source>
        <translation>數據，每行一個 JSON</translation>
    </message>
    <message>
        <source>Figures for TensorBoard, in a folder</source>
        <translation>供 TensorBoard 使用的數據，存在資料夾裡</translation>
    </message>
</context>
<context>
    <name>RunWarning</name>
    <message>
        <source>Stopped early after %L1 batches: the last validation loss was no new best.</source>
        <translation>訓練 %L1 個批次後提早停止：最近一次的驗證損失沒有創新低。</translation>
    </message>
    <message>
        <source>Stopped early after %L1 batches: the validation loss was no new best %L2 times in a row.</source>
        <translation>訓練 %L1 個批次後提早停止：驗證損失已連續 %L2 次沒有創新低。</translation>
    </message>
    <message>
        <source>This run was recorded by another arithmetic (revision %1, this program has %2). Its batches are shown from the states that were kept; replaying it is not exact to the bit.</source>
        <translation>這次執行是以另一版運算記錄的（第 %1 版，本程式為第 %2 版）。各批次以保存的狀態顯示；重播不會逐位元相同。</translation>
    </message>
    <message>
        <source>Training diverged at batch %1: %2 is no longer a number. The weights are those before that batch. Rewind, and try a learning rate of %3, say.</source>
        <translation>訓練在批次 %1 發散了：%2已經不是有效的數字。權重保留在該批次之前的狀態。請倒帶，把學習率改成 %3 左右再試一次。</translation>
    </message>
    <message>
        <source>The loss jumped to %2 at batch %1, and guessing alone gives %3: the steps were too large. Rewind, and try a learning rate of %4, say.</source>
        <translation>損失在批次 %1 暴增到 %2，而光用猜的也只有 %3：步伐太大了。請倒帶，把學習率改成 %4 左右再試一次。</translation>
    </message>
</context>
<context>
    <name>TopicSections</name>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激勵函數</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>rate(t) = rate</source>
        <translation>學習率(t) = 學習率</translation>
    </message>
    <message>
        <source>The learning rate stays what it is.</source>
        <translation>學習率始終不變。</translation>
    </message>
    <message>
        <source>Right for short runs, and the easiest to reason about. In the end the weights go on trembling with the noise of the batches.</source>
        <translation>適合短時間的訓練，也最容易推想。到後來，權重會一直隨著批次的雜訊抖動。</translation>
    </message>
    <message>
        <source>Lower the learning rate by hand while the run goes on: it holds from the next batch on.</source>
        <translation>訓練進行中動手調低學習率：從下一個批次起就生效。</translation>
    </message>
    <message>
        <source>rate(t) = rate · factor^⌊t / every⌋</source>
        <translation>學習率(t) = 學習率 · 倍率^⌊t / 間隔⌋</translation>
    </message>
    <message>
        <source>Multiplies the learning rate by a factor every so many batches: stairs that lead down.</source>
        <translation>每隔若干批次，就把學習率乘上一個倍率：像一道往下的階梯。</translation>
    </message>
    <message>
        <source>Large steps first, to come near; small ones later, to settle. “Step every” has to suit the length of the run: in one of 100 batches, the usual 1,000 never come.</source>
        <translation>先大步接近，再小步安頓下來。「階梯間隔」要配合訓練的長度：只訓練 100 個批次時，預設的 1,000 永遠輪不到。</translation>
    </message>
    <message>
        <source>Set “Step every” to 25, rewind, train, and look how the curves calm down.</source>
        <translation>把「階梯間隔」設為 25，倒帶後訓練，看曲線如何平靜下來。</translation>
    </message>
    <message>
        <source>rate(t) = rate · (1 + cos(π · t / T)) / 2</source>
        <translation>學習率(t) = 學習率 · (1 + cos(π · t / T)) / 2</translation>
    </message>
    <message>
        <source>Lets the learning rate fall to 0 along half a cosine: slowly, then faster, then slowly again.</source>
        <translation>讓學習率沿著半個餘弦曲線降到 0：先慢，再快，最後又慢。</translation>
    </message>
    <message>
        <source>It knows the length of the run, so there is nothing to choose but the learning rate. On the whole that is halved, so it may begin higher than a constant one.</source>
        <translation>它知道訓練有多長，所以只需要選學習率。整段平均下來學習率只有一半，因此起點可以比固定時更高。</translation>
    </message>
    <message>
        <source>Choose it, double the learning rate, rewind and train.</source>
        <translation>選它，把學習率加倍，倒帶後訓練。</translation>
    </message>
    <message>
        <source>rate / 25 → rate → rate / 250,000</source>
        <translation>學習率 / 25 → 學習率 → 學習率 / 250,000</translation>
    </message>
    <message>
        <source>Lets the learning rate rise from a 25th of itself to all of it, then fall to almost nothing by the end of the run.</source>
        <translation>讓學習率從它的二十五分之一升到全部，再一路降到訓練結束時幾乎為零。</translation>
    </message>
    <message>
        <source>The careful beginning lets it bear a high rate in the middle, and the small steps at the end settle everything. The presets Reader and Record train with it.</source>
        <translation>小心起步，中段就承受得住高學習率；最後的小步則讓一切安頓下來。預設組合「手寫辨識」和「極速紀錄」都用它訓練。</translation>
    </message>
    <message>
        <source>Choose the preset Record, and look how calm the last hundred of its batches are.</source>
        <translation>選「極速紀錄」，看看最後一百個批次有多平穩。</translation>
    </message>
    <message>
        <source>loss = −ln p(right answer)</source>
        <translation>損失 = −ln p(正確答案)</translation>
    </message>
    <message>
        <source>How much the right answer surprises the network: minus the logarithm of the probability it was given.</source>
        <translation>正確答案讓網路有多意外：取它分到的機率，算對數再加負號。</translation>
    </message>
    <message>
        <source>0 for right and certain, 2.30 where one guesses among ten, without limit for wrong and certain. So it pulls hardest where the network is most mistaken.</source>
        <translation>讀對又有把握是 0，在十個數字裡亂猜是 2.30，有把握卻讀錯則沒有上限。所以網路錯得越離譜，它拉得越用力。</translation>
    </message>
    <message>
        <source>Open the Batch view and look for the costliest image: the network was sure there, and wrong.</source>
        <translation>打開「批次」面板，找損失最大的影像：網路當時很有把握，卻讀錯了。</translation>
    </message>
    <message>
        <source>loss = Σ (p − target)² / 10</source>
        <translation>損失 = Σ (p − 目標)² / 10</translation>
    </message>
    <message>
        <source>The mean squared distance of the ten probabilities from the right answer, which is 1 for the digit and 0 for the others.</source>
        <translation>十個機率與正確答案的距離平方，取平均；正確答案是該數字為 1、其他為 0。</translation>
    </message>
    <message>
        <source>0.09 where one guesses among ten. Behind softmax its gradient is small, and smallest where the network is wrong and certain, so it wants a higher learning rate.</source>
        <translation>在十個數字裡亂猜時是 0.09。接在 softmax 之後梯度很小，而且有把握卻讀錯時最小，所以需要更高的學習率。</translation>
    </message>
    <message>
        <source>Train 100 batches with it, then raise the learning rate to 1, rewind and train again.</source>
        <translation>用它訓練 100 個批次，再把學習率提高到 1，倒帶後重新訓練。</translation>
    </message>
    <message>
        <source>In an order that chance decides, by the seed.</source>
        <translation>順序由隨機種子決定。</translation>
    </message>
    <message>
        <source>Every batch is then a fair sample of the whole: what training and testing assume.</source>
        <translation>這樣每個批次都是整體的公平抽樣，訓練和測試都以此為前提。</translation>
    </message>
    <message>
        <source>Change the seed, rewind and train: another order, and other first weights.</source>
        <translation>改變隨機種子，倒帶後訓練：順序不同，最初的權重也不同。</translation>
    </message>
    <message>
        <source>In the order of the file.</source>
        <translation>依照檔案裡的順序。</translation>
    </message>
    <message>
        <source>MNIST&apos;s file is mixed already, so it does little harm here. It would with a file that is sorted by class.</source>
        <translation>MNIST 的檔案本來就已經打散，所以在這裡影響不大。換成按類別排好的檔案就不是這樣了。</translation>
    </message>
    <message>
        <source>Train an epoch of each and compare.</source>
        <translation>兩種順序各訓練一個週期，再比較。</translation>
    </message>
    <message>
        <source>All zeros first, then all ones, and so on.</source>
        <translation>先是全部的 0，再來全部的 1，依此類推。</translation>
    </message>
    <message>
        <source>The network learns to answer with the digit of the moment, whatever it sees: nothing in a batch speaks against it. The training curve looks perfect, and the test does not.</source>
        <translation>不管看到什麼，網路都學會回答當下的那個數字，因為批次裡沒有任何反例。訓練曲線看起來完美，測試卻不是。</translation>
    </message>
    <message>
        <source>Train with it, and see training reach 100 % while the test stays near 10 %.</source>
        <translation>用它訓練，看訓練準確率到達 100 %，測試卻停在 10 % 附近。</translation>
    </message>
    <message>
        <source>Always the first test images of the file.</source>
        <translation>永遠用檔案最前面的測試影像。</translation>
    </message>
    <message>
        <source>Two tests then differ by the network alone, so the curve is calmer. But it is always the same small exam.</source>
        <translation>兩次測試的差別就只來自網路，曲線因此比較平靜。但考的永遠是同一份小考卷。</translation>
    </message>
    <message>
        <source>Compare it with shuffled: the curve trembles less, and is no more true for it.</source>
        <translation>與隨機打亂比較：曲線抖動較少，卻沒有更接近真相。</translation>
    </message>
    <message>
        <source>How far each step goes, of how many images it is made, and how many steps there are.</source>
        <translation>每一步走多遠、由幾張影像決定，以及總共走幾步。</translation>
    </message>
    <message>
        <source>The learning rate matters most. A click on the name of a setting explains it, and so does Shift+F1 in its field, here and below.</source>
        <translation>最重要的是學習率。按一下設定的名稱就有說明，在欄位裡按 Shift+F1 也可以；下面的設定也一樣。</translation>
    </message>
    <message>
        <source>Change one setting at a time, rewind, train, and compare in the Runs view.</source>
        <translation>一次只改一個設定，倒帶、訓練，再到「執行比較」面板對照。</translation>
    </message>
    <message>
        <source>What training makes small, and what is done to keep the weights small, the steps short and the result calm.</source>
        <translation>訓練要縮小什麼，以及怎麼讓權重小、步伐短、結果平穩。</translation>
    </message>
    <message>
        <source>All of it is off in the tutorial. It pays in long runs, where a network begins to learn its images by heart.</source>
        <translation>教學裡全都關閉。訓練久了，網路開始死背影像時，這些設定才有好處。</translation>
    </message>
    <message>
        <source>Set a weight average of 0.9, rewind and train: the test curve becomes calmer.</source>
        <translation>把權重平均設為 0.9，倒帶後訓練：測試曲線會變得平靜。</translation>
    </message>
    <message>
        <source>Shows the network each training image a little changed, anew in each epoch, as another hand might have written it.</source>
        <translation>讓網路看到的每張訓練影像都略有不同，而且每個週期都重新變化，就像換了一個人寫。</translation>
    </message>
    <message>
        <source>It makes a small data set larger, and a network that bears what it will meet. The change must leave the digit what it is: a 6 turned far enough is a 9. Test images stay as they are.</source>
        <translation>它把小資料集變大，讓網路承受得住將來會遇到的變化。但變化不能改變數字本身：6 轉得太多就成了 9。測試影像維持原樣。</translation>
    </message>
    <message>
        <source>Set 12 degrees, rewind, train, and look in the Batch view what the network is given.</source>
        <translation>旋轉設為 12 度，倒帶後訓練，到「批次」面板看網路收到什麼。</translation>
    </message>
    <message>
        <source>Holds out some of the training images, to judge settings by while the test images stay unseen.</source>
        <translation>保留一部分訓練影像，用來評判設定，讓測試影像一直沒被看過。</translation>
    </message>
    <message>
        <source>Who chooses settings by the test has trained on it, in a slow way: its figure then flatters. Choose by the violet curve, and look at the test in the end.</source>
        <translation>如果用測試來挑選設定，等於慢慢地拿它來訓練，測試成績就會偏高。請依紫色曲線挑選，最後才看測試。</translation>
    </message>
    <message>
        <source>Hold out 0.15 of the images and train three epochs.</source>
        <translation>保留 0.15 的影像，訓練三個週期。</translation>
    </message>
    <message>
        <source>How often, and on how many test images, the network is tried while it trains. It learns nothing from them.</source>
        <translation>訓練期間多久測試一次、每次用幾張測試影像。網路不會從它們學到任何東西。</translation>
    </message>
    <message>
        <source>More images give a truer figure, more tests a finer curve; both take time.</source>
        <translation>影像越多，數值越可信；測試越頻繁，曲線越細緻；兩者都要花時間。</translation>
    </message>
    <message>
        <source>Test on 100 images, then on 10,000, and compare how wide the band around the curve is.</source>
        <translation>先用 100 張測試，再用 10,000 張，比較曲線旁的色帶有多寬。</translation>
    </message>
    <message>
        <source>The one number that training makes small; its gradient is what the steps follow.</source>
        <translation>訓練要縮小的那一個數字；每一步都沿著它的梯度走。</translation>
    </message>
    <message>
        <source>For one answer among several, categoricalCrossentropy is right. The other is there to be compared with it.</source>
        <translation>要從幾個答案裡選一個，categoricalCrossentropy 就對了。另一種放在這裡供比較。</translation>
    </message>
    <message>
        <source>Train 100 batches with each, and compare the accuracy: the two losses are not of one measure.</source>
        <translation>各訓練 100 個批次，比較準確率：兩種損失的尺度不同，不能直接相比。</translation>
    </message>
    <message>
        <source>target = (1 − s) · label + s / 10</source>
        <translation>目標 = (1 − s) · 標籤 + s / 10</translation>
    </message>
    <message>
        <source>Trains towards a target that is not quite certain: a little of it is spread over all classes.</source>
        <translation>訓練的目標不是百分之百確定：把一小部分平均分給所有類別。</translation>
    </message>
    <message>
        <source>The network need not drive its outputs to extremes, so it becomes less sure of itself and bears wrong labels better. The losses shown are those of the true label, so they stay higher.</source>
        <translation>網路不必把輸出推到極端，就不會那麼自信，也更能承受錯誤的標籤。顯示的損失仍以原本的標籤計算，所以會偏高。</translation>
    </message>
    <message>
        <source>Set 0.1, rewind and train, and draw a clear digit: the bar no longer fills.</source>
        <translation>設為 0.1，倒帶後訓練，再寫一個清楚的數字：長條不會再填滿。</translation>
    </message>
    <message>
        <source>loss + L1 · Σ |w|</source>
        <translation>損失 + L1 · Σ |w|</translation>
    </message>
    <message>
        <source>Pulls every weight towards 0 by the same amount at each step; biases are left alone.</source>
        <translation>每一步都把每個權重往 0 拉近同樣的量；偏差不受影響。</translation>
    </message>
    <message>
        <source>Weights that do not earn their keep end close to 0. Begin small: it is a sum over all weights, so 0.01 is much.</source>
        <translation>沒有貢獻的權重最後會接近 0。請從小的值開始：這是所有權重的總和，所以 0.01 就很大了。</translation>
    </message>
    <message>
        <source>Train with 0.001 and with 0.01: the second one costs this short run much.</source>
        <translation>分別用 0.001 和 0.01 訓練：後者會讓這段短短的訓練付出很大的代價。</translation>
    </message>
    <message>
        <source>loss + L2 · Σ w²</source>
        <translation>損失 + L2 · Σ w²</translation>
    </message>
    <message>
        <source>Pulls every weight towards 0 in proportion to its size; biases are left alone.</source>
        <translation>依大小把每個權重按比例往 0 拉；偏差不受影響。</translation>
    </message>
    <message>
        <source>It keeps single weights from becoming large, and the network from learning its images by heart. Too much, and it forgets faster than it learns.</source>
        <translation>它讓個別權重不會變得太大，也避免網路死背影像。太大的話，忘得比學得還快。</translation>
    </message>
    <message>
        <source>Train with 0.01, with 0.1 and with 1: at the last the pull has won, and the network only guesses.</source>
        <translation>分別用 0.01、0.1 和 1 訓練：到了 1，拉力獲勝，網路只會亂猜。</translation>
    </message>
    <message>
        <source>g ← g · min(1, limit / ‖g‖)</source>
        <translation>g ← g · min(1, 上限 / ‖g‖)</translation>
    </message>
    <message>
        <source>Shortens a gradient that is longer than this to this length; its direction stays.</source>
        <translation>梯度比這個長度還長，就縮短到這個長度；方向不變。</translation>
    </message>
    <message>
        <source>A guard against single batches that would throw the weights far off. It should cut the rare long ones and leave the others alone.</source>
        <translation>防止個別批次把權重甩得太遠。應該只裁剪少數特別長的梯度，其他都不更動。</translation>
    </message>
    <message>
        <source>A learning rate of 1 teaches the network nothing; set a clip norm of 1 beside it, and it learns.</source>
        <translation>學習率 1 什麼都學不到；同時把梯度裁剪設為 1，就學得起來。</translation>
    </message>
    <message>
        <source>average ← d · average + (1 − d) · w</source>
        <translation>平均 ← d · 平均 + (1 − d) · w</translation>
    </message>
    <message>
        <source>Tests and saves a running average of the weights instead of those of the last step.</source>
        <translation>測試和儲存時，用權重的移動平均，而不是最後一步的權重。</translation>
    </message>
    <message>
        <source>The average evens out the trembling of single steps. 0.9 is about the last ten batches; long runs bear 0.99 and more. In the beginning it is the mean of all weights so far.</source>
        <translation>平均能抹平每一步的抖動。0.9 大約是最近十個批次；訓練久，可以用 0.99 以上。一開始則是到目前為止所有權重的平均。</translation>
    </message>
    <message>
        <source>Set 0.9, rewind and train: the test curve becomes calmer.</source>
        <translation>設為 0.9，倒帶後訓練：測試曲線會變得平靜。</translation>
    </message>
    <message>
        <source>Moves each training image sideways and up or down, at random, by up to so many pixels.</source>
        <translation>把每張訓練影像隨機往左右、上下移動，最多這麼多像素。</translation>
    </message>
    <message>
        <source>MNIST&apos;s digits all lie in the middle, so without it a network knows no other place. One or two pixels are enough where drawings are centred, as they are here.</source>
        <translation>MNIST 的數字都在正中央，不移動的話，網路就只認得那個位置。這裡的手寫字會自動置中，所以一、兩個像素就夠了。</translation>
    </message>
    <message>
        <source>Set 8, rewind and train: moved out of the picture, many digits cannot be read any more.</source>
        <translation>設為 8，倒帶後訓練：許多數字被移出畫面，再也讀不出來。</translation>
    </message>
    <message>
        <source>Turns each training image at random, by up to so many degrees either way.</source>
        <translation>把每張訓練影像隨機往左或往右旋轉，最多這麼多度。</translation>
    </message>
    <message>
        <source>People write at different slants; 10 to 15 degrees cover most. Much more turns digits into others.</source>
        <translation>每個人寫字的傾斜程度不同；10 到 15 度就涵蓋了大多數。轉得太多，會變成別的數字。</translation>
    </message>
    <message>
        <source>Set 45, rewind and train: the network has more to learn and reads upright digits a little worse.</source>
        <translation>設為 45，倒帶後訓練：網路要學的東西更多，讀正常的數字反而差一點。</translation>
    </message>
    <message>
        <source>Makes each training image wider or narrower, and taller or lower, by up to this share.</source>
        <translation>把每張訓練影像隨機變寬或變窄、變高或變矮，最多變動這個比例。</translation>
    </message>
    <message>
        <source>It covers thin and broad handwriting. 0.1 to 0.15 looks like another hand.</source>
        <translation>這涵蓋了細長和寬扁的字跡。0.1 到 0.15 看起來就像換了一個人寫。</translation>
    </message>
    <message>
        <source>Set 0.15, rewind and train, and look at the images in the Batch view.</source>
        <translation>設為 0.15，倒帶後訓練，到「批次」面板看影像。</translation>
    </message>
    <message>
        <source>Lets each training image lean to one side, by up to this share of its height.</source>
        <translation>讓每張訓練影像往一邊傾斜，偏移量最多是高度的這個比例。</translation>
    </message>
    <message>
        <source>It is how italic handwriting differs from upright. 0.15 leans by about 9 degrees.</source>
        <translation>斜體和正體的差別就在這裡。0.15 大約傾斜 9 度。</translation>
    </message>
    <message>
        <source>Set 0.3, rewind and train, and look at the images in the Batch view.</source>
        <translation>設為 0.3，倒帶後訓練，到「批次」面板看影像。</translation>
    </message>
    <message>
        <source>Makes the strokes of each training image thicker or thinner, by up to so many pixels all around.</source>
        <translation>讓每張訓練影像的筆畫變粗或變細，每一側最多這麼多像素。</translation>
    </message>
    <message>
        <source>Pens differ more than hands do. At 1, thin strokes may vanish.</source>
        <translation>筆的差別比手還大。設為 1 時，細的筆畫可能會消失。</translation>
    </message>
    <message>
        <source>Set 0.5, rewind, train, and draw a digit with a thin and with a thick pen.</source>
        <translation>設為 0.5，倒帶後訓練，再用細筆和粗筆各寫一個數字。</translation>
    </message>
    <message>
        <source>Bends each training image as if it were drawn on rubber: neighbouring points wander together, at random.</source>
        <translation>把每張訓練影像當作畫在橡皮上隨機扭曲：相鄰的點會一起移動。</translation>
    </message>
    <message>
        <source>It comes closest to how handwriting varies. 1 to 2 pixels look natural; 8 make digits that nobody would have written.</source>
        <translation>它最接近字跡的自然變化。1 到 2 個像素看起來很自然；8 個像素會做出沒有人會寫的數字。</translation>
    </message>
    <message>
        <source>Set 8, rewind, train, and see in the Batch view how many you can still read.</source>
        <translation>設為 8，倒帶後訓練，到「批次」面板看您還讀得出幾個。</translation>
    </message>
    <message>
        <source>Adds so many digits that the program draws itself, in forms that MNIST lacks: crossed sevens, ones with a foot, open nines.</source>
        <translation>加入這麼多個由程式畫出來的數字，都是 MNIST 沒有的寫法：中間加一橫的 7、有底座的 1、開口的 9。</translation>
    </message>
    <message>
        <source>MNIST was written by Americans; who writes otherwise is read worse. 15,000, as in the preset Reader, are a fifth of all images then. Only for data that are digits.</source>
        <translation>MNIST 是美國人寫的，寫法不同的人就比較容易被讀錯。預設組合「手寫辨識」用 15,000 個，占全部影像的五分之一。只適用於數字資料。</translation>
    </message>
    <message>
        <source>Train the presets Tutorial CNN and Reader, and draw a seven with a bar for each.</source>
        <translation>用「教學 CNN」和「手寫辨識」各訓練一次，再寫一個加一橫的 7 給它們讀。</translation>
    </message>
    <message>
        <source>y = activation(Σ kernel · window + bias)</source>
        <translation>y = 激勵函數(Σ 卷積核 · 視窗 + 偏差)</translation>
    </message>
    <message>
        <source>Slides small windows of weights, its kernels, over the picture and notes how well each of them fits at each place.</source>
        <translation>用小小的權重視窗（卷積核）掃過整張圖，記下每個位置與每個卷積核有多吻合。</translation>
    </message>
    <message>
        <source>One kernel is used everywhere, so it learns a stroke or an edge once, wherever it occurs, with few weights. Later layers combine what earlier ones found, so it is usual to give them more filters.</source>
        <translation>同一個卷積核用在每個位置，所以一種筆畫或邊緣只要學一次，到處都認得，需要的權重也少。後面的層會組合前面找到的特徵，因此通常給它們更多濾波器。</translation>
    </message>
    <message>
        <source>Set the kernel size of both convolutions to 1, apply and train: without neighbours a kernel sees no shapes, and the network reads much worse.</source>
        <translation>把兩個卷積層的 kernelSize 都設為 1，套用後訓練：看不到鄰近的像素，卷積核就看不出形狀，網路會讀得差很多。</translation>
    </message>
    <message>
        <source>y = largest value of each window</source>
        <translation>y = 每個視窗的最大值</translation>
    </message>
    <message>
        <source>Keeps only the largest value of each window: whether a feature was found nearby, no longer exactly where.</source>
        <translation>每個視窗只保留最大值：知道附近有沒有這個特徵，但不再知道確切位置。</translation>
    </message>
    <message>
        <source>With a window of 2×2 a quarter of the values is left: what follows costs less, and a digit may lie a pixel off. It has no weights to learn.</source>
        <translation>視窗為 2×2 時只剩四分之一的數值：後面的計算更省，數字偏一兩個像素也沒關係。它沒有要學的權重。</translation>
    </message>
    <message>
        <source>Draw a digit, open the Inside view and compare the pictures in front of the layer and behind it.</source>
        <translation>寫一個數字，打開「內部」面板，比較這一層之前與之後的小圖。</translation>
    </message>
    <message>
        <source>y = mean of each window</source>
        <translation>y = 每個視窗的平均值</translation>
    </message>
    <message>
        <source>Keeps the mean of each window: how much of a feature there was around a place.</source>
        <translation>保留每個視窗的平均值：某處周圍有多少這個特徵。</translation>
    </message>
    <message>
        <source>It makes the planes as small as maxPooling2d does, but a strong find is mixed with what lies beside it. LeNet, the first well-known network to read digits, pooled in a similar way.</source>
        <translation>它和 maxPooling2d 一樣把平面縮小，但強烈的反應會被旁邊的數值沖淡。最早成名的數字辨識網路 LeNet，用的就是類似的做法。</translation>
    </message>
    <message>
        <source>Put it in the place of both maxPooling2d layers, apply, train and compare the two runs.</source>
        <translation>用它取代兩個 maxPooling2d 層，套用後訓練，再比較兩次執行。</translation>
    </message>
    <message>
        <source>y = mean of each plane</source>
        <translation>y = 每個平面的平均值</translation>
    </message>
    <message>
        <source>Makes one number of each plane: how much of that feature there is in the whole picture.</source>
        <translation>把每個平面變成一個數字：整張圖裡有多少這個特徵。</translation>
    </message>
    <message>
        <source>It takes the place of flatten, with far fewer weights in the dense layer behind it. Where a feature was found is lost, so it belongs behind several convolutions that have seen enough of the picture.</source>
        <translation>它可以取代 flatten，讓後面的全連接層少用許多權重。特徵的位置會就此消失，所以要放在幾層卷積之後，等它們看夠了整張圖再用。</translation>
    </message>
    <message>
        <source>Replace flatten by it, apply, and look at the number of parameters; then train and compare.</source>
        <translation>用它取代 flatten，套用，看看參數剩多少個；再訓練並比較。</translation>
    </message>
    <message>
        <source>Lays all planes out as one list, row by row, so that a dense layer can read them. Nothing is computed and nothing is lost.</source>
        <translation>把所有平面一列接一列排成一維的數列，讓全連接層能讀取。什麼都不計算，也什麼都不遺失。</translation>
    </message>
    <message>
        <source>It marks the border between looking at a picture and deciding. The length of its list is the number of weights each output behind it will have.</source>
        <translation>它是「看圖」與「下判斷」的分界。數列有多長，後面每個輸出就有多少個權重。</translation>
    </message>
    <message>
        <source>Add a maxPooling2d in front of it and see how the parameters of the dense layer shrink.</source>
        <translation>在它前面加一個 maxPooling2d，看全連接層的參數減少多少。</translation>
    </message>
    <message>
        <source>y = activation(W · x + b)</source>
        <translation>y = 激勵函數(W · x + b)</translation>
    </message>
    <message>
        <source>Every output is a weighted sum of all inputs, plus a number of its own: the votes are counted here.</source>
        <translation>每個輸出都是全部輸入的加權總和，再加上自己的一個數字：在這裡計票。</translation>
    </message>
    <message>
        <source>The last one has as many units as there are classes, ten for digits, and softmax to make probabilities of them. A further one in front of it can combine features, but costs the most weights.</source>
        <translation>最後一層的單元數與類別數相同（數字就是十個），並用 softmax 變成機率。前面再加一層可以組合特徵，但最耗權重。</translation>
    </message>
    <message>
        <source>Remove everything but flatten and the last dense layer, apply and train: that alone reads many digits.</source>
        <translation>只留下 flatten 和最後的全連接層，套用後訓練：光是這樣就能讀對許多數字。</translation>
    </message>
    <message>
        <source>while training: y = x / (1 − rate), or 0 with probability rate</source>
        <translation>訓練時：y = x / (1 − 比例)，或依此比例的機率變成 0</translation>
    </message>
    <message>
        <source>Sets a share of the values to zero at random in each training step, so that no weight can rely on another one being there.</source>
        <translation>訓練時每一步都隨機把一部分數值設為零，讓任何權重都不能只依賴另一個權重。</translation>
    </message>
    <message>
        <source>It works against learning by heart and pays in long runs of large networks; a short run it only slows down. When the network reads, nothing is dropped.</source>
        <translation>它能避免網路死背，對大型網路的長時間訓練才有好處；訓練時間短，只會變慢。網路辨識時不會丟棄任何數值。</translation>
    </message>
    <message>
        <source>Put one with a rate of 0.5 in front of the last layer, and see training do worse than the test: training has to do without half of it.</source>
        <translation>在最後一層之前放一個比例 0.5 的 dropout，看訓練的成績反而不如測試：訓練時少了一半的數值可用。</translation>
    </message>
    <message>
        <source>y = γ · (x − mean) / √(variance + ε) + β</source>
        <translation>y = γ · (x − 平均) / √(變異數 + ε) + β</translation>
    </message>
    <message>
        <source>Brings each channel to mean 0 and variance 1 over the batch, then to a scale and a shift that it learns.</source>
        <translation>讓每個通道在整個批次中的平均為 0、變異數為 1，再乘上學來的倍率、加上學來的位移。</translation>
    </message>
    <message>
        <source>The layers behind it always get numbers of the same size, which makes deep networks trainable. When reading, it uses averages gathered in training, and they need some hundred batches to become right.</source>
        <translation>後面的層收到的數值大小一致，很深的網路才訓練得起來。辨識時改用訓練期間累積的平均值，要經過幾百個批次才會準確。</translation>
    </message>
    <message>
        <source>Put one behind each convolution and train 500 batches: at first the test lags behind the training, until the averages have caught up.</source>
        <translation>在每個卷積層之後各放一個，訓練 500 個批次：起初測試落後訓練，等平均值跟上才會追回來。</translation>
    </message>
    <message>
        <source>Applies a function to each value: it is what makes a network more than one large weighted sum.</source>
        <translation>對每個數值套用一個函數：有了它，網路才不只是一個大型的加權總和。</translation>
    </message>
    <message>
        <source>Conv2d and dense have an activation of their own; the layer is for one that is to come later, behind a batchNormalization for example. LeakyReLU exists only as a layer.</source>
        <translation>conv2d 和 dense 都有自己的激勵函數；這一層用在要晚一點才套用的時候，例如放在 batchNormalization 之後。leakyReLU 只有自成一層的形式。</translation>
    </message>
    <message>
        <source>Put a batchNormalization between a linear convolution and a layer of relu.</source>
        <translation>在線性的卷積層和 relu 層之間放一個 batchNormalization。</translation>
    </message>
    <message>
        <source>y = x</source>
        <translation>y = x</translation>
    </message>
    <message>
        <source>Leaves each value as it is.</source>
        <translation>每個數值原封不動。</translation>
    </message>
    <message>
        <source>Layers in a row that are all linear can do no more than one of them: without a bend in between, depth is worth nothing. It is right where an activation follows as a layer.</source>
        <translation>連續幾層都是線性，能力就和一層相同：中間沒有彎折，再深也沒有用。如果後面另有自成一層的激勵函數，用它就對了。</translation>
    </message>
    <message>
        <source>Make both convolutions linear, train, and compare: the pools are then the only bends left.</source>
        <translation>把兩個卷積層都設為 linear，訓練後比較：這時只剩池化層帶來彎折。</translation>
    </message>
    <message>
        <source>y = max(0, x)</source>
        <translation>y = max(0, x)</translation>
    </message>
    <message>
        <source>Lets positive values pass and makes negative ones 0.</source>
        <translation>正的數值通過，負的變成 0。</translation>
    </message>
    <message>
        <source>Cheap, and its slope is 1 wherever something was found, so gradients pass through many layers unweakened. A value that is negative for every image learns no more.</source>
        <translation>計算很省；只要有反應，斜率就是 1，梯度穿過許多層也不會減弱。但若某個值對每張影像都是負的，就不再學習。</translation>
    </message>
    <message>
        <source>Look in the Inside view how much of each picture behind a convolution is exactly 0.</source>
        <translation>在「內部」面板看看卷積層之後的小圖，有多少地方剛好是 0。</translation>
    </message>
    <message>
        <source>y = x for x &gt; 0, else eˣ − 1</source>
        <translation>x &gt; 0 時 y = x，否則 y = eˣ − 1</translation>
    </message>
    <message>
        <source>As relu, but negative values bend gently towards −1.</source>
        <translation>和 relu 相同，但負的數值會平緩地彎向 −1。</translation>
    </message>
    <message>
        <source>Its slope is never quite 0, so nothing stops learning for good, at the price of an exponential for each negative value.</source>
        <translation>斜率從不真的是 0，所以不會有數值永遠停止學習；代價是每個負值都要算一次指數。</translation>
    </message>
    <message>
        <source>Choose it for both convolutions, train and compare with relu.</source>
        <translation>兩個卷積層都選它，訓練後與 relu 比較。</translation>
    </message>
    <message>
        <source>y = tanh(x)</source>
        <translation>y = tanh(x)</translation>
    </message>
    <message>
        <source>Squeezes each value between −1 and 1.</source>
        <translation>把每個數值壓進 −1 與 1 之間。</translation>
    </message>
    <message>
        <source>Usual before relu. Large values lie where the curve is flat: there the slope is nearly 0, and learning is slow.</source>
        <translation>relu 之前常用的函數。數值很大時曲線已經平坦，斜率接近 0，學得就慢。</translation>
    </message>
    <message>
        <source>y = 1 / (1 + e⁻ˣ)</source>
        <translation>y = 1 / (1 + e⁻ˣ)</translation>
    </message>
    <message>
        <source>Squeezes each value between 0 and 1, like a switch that turns slowly.</source>
        <translation>把每個數值壓進 0 與 1 之間，像一個慢慢轉動的開關。</translation>
    </message>
    <message>
        <source>Its slope is a quarter at most, so each layer of it weakens the gradient for the layers before. It suits a yes or no, less the inside of a network.</source>
        <translation>斜率最大只有四分之一，所以每多一層，傳回前面的梯度就更弱。它適合回答是或否，較不適合放在網路中間。</translation>
    </message>
    <message>
        <source>Choose it for both convolutions and train 100 batches: the loss hardly leaves 2.30, that of guessing.</source>
        <translation>兩個卷積層都選它，訓練 100 個批次：損失幾乎離不開亂猜的 2.30。</translation>
    </message>
    <message>
        <source>yᵢ = e^xᵢ / Σ e^xⱼ</source>
        <translation>yᵢ = e^xᵢ / Σ e^xⱼ</translation>
    </message>
    <message>
        <source>Makes probabilities of a list of numbers: all positive, adding up to 1.</source>
        <translation>把一串數字變成機率：全都是正的，加起來等於 1。</translation>
    </message>
    <message>
        <source>It belongs at the end, over one unit for each class. It has to give out all of its certainty, so it names a digit for any scribble too.</source>
        <translation>它放在最後，每個類別一個單元。它一定要把全部的把握分配出去，所以連隨手塗鴉也會說成某個數字。</translation>
    </message>
    <message>
        <source>Draw something that is no digit: the ten bars still add up to 100 %.</source>
        <translation>畫一個不是數字的東西：十條長條加起來仍是 100 %。</translation>
    </message>
    <message>
        <source>y = x for x &gt; 0, else α · x</source>
        <translation>x &gt; 0 時 y = x，否則 y = α · x</translation>
    </message>
    <message>
        <source>As relu, but negative values keep a small slope.</source>
        <translation>和 relu 相同，但負的數值保留一點斜率。</translation>
    </message>
    <message>
        <source>Nothing stops learning for good. Alpha is the slope below zero; at 0 it is relu, at 1 linear.</source>
        <translation>不會有數值永遠停止學習。alpha 是零以下的斜率；0 就是 relu，1 就是 linear。</translation>
    </message>
    <message>
        <source>Make a convolution linear, put a leakyReLU behind it, and look in the Inside view how negative values stay.</source>
        <translation>把一個卷積層設為 linear，後面放一個 leakyReLU，到「內部」面板看負值如何留下來。</translation>
    </message>
    <message>
        <source>The rule by which a gradient becomes a change of the weights.</source>
        <translation>把梯度變成權重變化的規則。</translation>
    </message>
    <message>
        <source>A gradient says which way the loss rises; the optimizer says how far to go the other way, and how much of the past counts. Each has a learning rate of its own size, which it brings along when it is chosen.</source>
        <translation>梯度指出損失往哪個方向上升；最佳化器決定反方向走多遠，過去又算多少分量。每一種都有自己適合的學習率，選擇時會一併帶來。</translation>
    </message>
    <message>
        <source>Train 100 batches with sgd and with adam, and compare the two runs.</source>
        <translation>用 sgd 和 adam 各訓練 100 個批次，比較兩次執行。</translation>
    </message>
    <message>
        <source>v ← momentum · v + g</source>
        <translation>v ← 動量 · v + g</translation>
    </message>
    <message>
        <source>The share of the last step that is kept in the next one.</source>
        <translation>上一步有多少比例保留到下一步。</translation>
    </message>
    <message>
        <source>Steps grow up to 1 / (1 − momentum) times as long: tenfold at 0.9, a hundredfold at 0.99. Too much of it runs past the goal and swings back.</source>
        <translation>步伐最多會變成 1 / (1 − 動量) 倍：0.9 是十倍，0.99 是一百倍。太大會衝過目標再盪回來。</translation>
    </message>
    <message>
        <source>Set 0.99, rewind and train, and compare with 0.9.</source>
        <translation>設為 0.99，倒帶後訓練，與 0.9 比較。</translation>
    </message>
    <message>
        <source>m ← β₁ · m + (1 − β₁) · g</source>
        <translation>m ← β₁ · m + (1 − β₁) · g</translation>
    </message>
    <message>
        <source>How long the average gradient remembers: the momentum of adam and adamax.</source>
        <translation>平均梯度的記憶有多長，也就是 adam 和 adamax 的動量。</translation>
    </message>
    <message>
        <source>0.9 is an average of about the last ten batches; 0 follows each batch alone. It seldom has to be changed.</source>
        <translation>0.9 大約是最近十個批次的平均；0 則只跟著當下的批次。很少需要更改。</translation>
    </message>
    <message>
        <source>Set 0, rewind and train: in so short a run little changes.</source>
        <translation>設為 0，倒帶後訓練：在這麼短的訓練裡幾乎沒有差別。</translation>
    </message>
    <message>
        <source>adam: v ← β₂ · v + (1 − β₂) · g²</source>
        <translation>adam：v ← β₂ · v + (1 − β₂) · g²</translation>
    </message>
    <message>
        <source>How long the usual size of a gradient is remembered.</source>
        <translation>對梯度平常的大小，記憶有多長。</translation>
    </message>
    <message>
        <source>0.999 is about the last thousand batches, 0.99 the last hundred. Shorter runs and changing data want a shorter memory; too short a one makes steps uneven.</source>
        <translation>0.999 大約是最近一千個批次，0.99 是一百個。訓練短或資料會變時，記憶也該短一些；太短，步伐會不均勻。</translation>
    </message>
    <message>
        <source>Set 0.9, rewind, train, and compare the two runs.</source>
        <translation>設為 0.9，倒帶後訓練，比較兩次執行。</translation>
    </message>
    <message>
        <source>a ← ρ · a + (1 − ρ) · g²</source>
        <translation>a ← ρ · a + (1 − ρ) · g²</translation>
    </message>
    <message>
        <source>How long adadelta&apos;s averages remember.</source>
        <translation>adadelta 的平均值記憶有多長。</translation>
    </message>
    <message>
        <source>0.95 is about the last twenty batches. A longer memory makes its steps change more slowly.</source>
        <translation>0.95 大約是最近二十個批次。記憶越長，步伐變化越慢。</translation>
    </message>
    <message>
        <source>Raise the learning rate to 0.2 first, so that there is something to see; then compare 0.5 and 0.95.</source>
        <translation>先把學習率提高到 0.2，才看得出變化；再比較 0.5 和 0.95。</translation>
    </message>
    <message>
        <source>a ← decay · a + (1 − decay) · g²</source>
        <translation>a ← 衰減率 · a + (1 − 衰減率) · g²</translation>
    </message>
    <message>
        <source>How long rmsprop remembers the size of a gradient.</source>
        <translation>rmsprop 對梯度大小的記憶有多長。</translation>
    </message>
    <message>
        <source>0.9 is about the last ten batches, 0.99 the last hundred. A longer memory makes the steps more even.</source>
        <translation>0.9 大約是最近十個批次，0.99 是一百個。記憶越長，步伐越均勻。</translation>
    </message>
    <message>
        <source>Set 0.99, rewind and train: after 100 batches it reads better.</source>
        <translation>設為 0.99，倒帶後訓練：100 個批次之後讀得更好。</translation>
    </message>
    <message>
        <source>m ← momentum · m + rate · g / √(a + ε);  w ← w − m</source>
        <translation>m ← 動量 · m + 學習率 · g / √(a + ε)；  w ← w − m</translation>
    </message>
    <message>
        <source>The share of rmsprop&apos;s last step that is kept in the next one.</source>
        <translation>rmsprop 的上一步有多少比例保留到下一步。</translation>
    </message>
    <message>
        <source>0 is rmsprop as it is usually meant. As with momentum, 0.9 makes steps up to ten times as long.</source>
        <translation>0 就是一般所說的 rmsprop。和動量一樣，0.9 會讓步伐最多變成十倍。</translation>
    </message>
    <message>
        <source>Set 0.9, rewind and train: after 100 batches it reads clearly better.</source>
        <translation>設為 0.9，倒帶後訓練：100 個批次之後，讀得明顯更好。</translation>
    </message>
    <message>
        <source>… / (√v + ε)</source>
        <translation>… / (√v + ε)</translation>
    </message>
    <message>
        <source>A small number that keeps what a gradient is divided by away from 0.</source>
        <translation>一個很小的數，避免梯度的除數變成 0。</translation>
    </message>
    <message>
        <source>It matters where gradients are about as small as it is. Large, it takes away the rate of each weight&apos;s own, and what is left is a slow optimizer with one rate for all.</source>
        <translation>梯度小到和它差不多時才有影響。如果設得很大，各權重自己的步伐就不見了，只剩下一個學習率相同、走得很慢的最佳化器。</translation>
    </message>
    <message>
        <source>Set 1 with adam, rewind and train: hardly anything moves.</source>
        <translation>用 adam 時設為 1，倒帶後訓練：幾乎什麼都不動。</translation>
    </message>
    <message>
        <source>How the learning rate changes along the run.</source>
        <translation>學習率在訓練過程中如何變化。</translation>
    </message>
    <message>
        <source>Large steps come near quickly, small ones find the bottom; so most schedules go down. All but constant and step know where the run ends.</source>
        <translation>大步走得快，小步才找得到谷底，所以排程大多是往下降。除了固定和階梯，它們都知道訓練在哪裡結束。</translation>
    </message>
    <message>
        <source>Train with a learning rate of 0.3, first constant, then cosine, and compare the ends of the curves.</source>
        <translation>學習率設為 0.3，先用固定、再用餘弦訓練，比較曲線的尾端。</translation>
    </message>
    <message>
        <source>rate · (t + 1) / warm-up</source>
        <translation>學習率 · (t + 1) / 暖身批次數</translation>
    </message>
    <message>
        <source>Lets the learning rate rise in a straight line over the first so many batches, before the schedule begins.</source>
        <translation>排程開始之前，讓學習率在最初的若干批次裡直線上升。</translation>
    </message>
    <message>
        <source>The first gradients are large and unruly. Who begins carefully may go faster afterwards.</source>
        <translation>最初的梯度又大又亂。小心起步，之後就可以走得更快。</translation>
    </message>
    <message>
        <source>Train a few seeds with a learning rate of 0.5, without warm-up and with 20 batches of it.</source>
        <translation>換幾個隨機種子，用學習率 0.5 訓練：先不暖身，再用 20 個批次暖身。</translation>
    </message>
    <message>
        <source>rate · factor^⌊t / every⌋</source>
        <translation>學習率 · 倍率^⌊t / 間隔⌋</translation>
    </message>
    <message>
        <source>After how many batches the learning rate goes down by a step.</source>
        <translation>每隔多少個批次，學習率下降一階。</translation>
    </message>
    <message>
        <source>Three or four steps in a run are plenty. Wait until the loss stops falling, then step.</source>
        <translation>整段訓練降三、四階就夠了。等損失不再下降，再往下一階。</translation>
    </message>
    <message>
        <source>Set a quarter of the run&apos;s batches.</source>
        <translation>設為批次數的四分之一。</translation>
    </message>
    <message>
        <source>What each step multiplies the learning rate by.</source>
        <translation>每一階把學習率乘上多少。</translation>
    </message>
    <message>
        <source>0.5 for many steps, 0.1 for a few. 1 changes nothing.</source>
        <translation>階數多用 0.5，階數少用 0.1。1 等於沒有改變。</translation>
    </message>
    <message>
        <source>Set 0.1 and look where the curve stops moving.</source>
        <translation>設為 0.1，看曲線在哪裡停止變化。</translation>
    </message>
    <message>
        <source>The share of the run in which one-cycle&apos;s learning rate rises; in the rest it falls.</source>
        <translation>單循環排程中，學習率上升的階段占全程多少比例；其餘時間都在下降。</translation>
    </message>
    <message>
        <source>0.3 is usual. A shorter rise leaves more of the run to settle, a longer one begins more gently.</source>
        <translation>常用 0.3。上升得短，留給安頓的時間就多；上升得長，起步就更溫和。</translation>
    </message>
    <message>
        <source>Set 0.1, then 0.5, and compare the beginnings and the ends of the two runs.</source>
        <translation>先設 0.1，再設 0.5，比較兩次訓練的開頭與結尾。</translation>
    </message>
    <message>
        <source>w ← w − rate · g</source>
        <translation>w ← w − 學習率 · g</translation>
    </message>
    <message>
        <source>Follows the gradient of each batch as it is: every weight moves against its gradient, times the learning rate.</source>
        <translation>照著每個批次的梯度走：每個權重逆著自己的梯度移動，距離再乘上學習率。</translation>
    </message>
    <message>
        <source>The rule that all the others refine. One learning rate has to suit all weights, so it takes some trying.</source>
        <translation>其他最佳化器都是從這條規則改進而來。同一個學習率要適合所有權重，所以得試幾次。</translation>
    </message>
    <message>
        <source>Set the learning rate to 1, rewind and train: the loss ends near 2.30, that of guessing.</source>
        <translation>把學習率設為 1，倒帶後訓練：損失最後停在 2.30 附近，也就是亂猜的程度。</translation>
    </message>
    <message>
        <source>v ← momentum · v + g;  w ← w − rate · v</source>
        <translation>v ← 動量 · v + g；  w ← w − 學習率 · v</translation>
    </message>
    <message>
        <source>Keeps a share of its last steps, as a ball keeps rolling: where gradients agree it gathers speed, where they contradict each other they cancel.</source>
        <translation>保留上一步的一部分，像球會繼續滾動：梯度方向一致就加速，互相矛盾就抵消。</translation>
    </message>
    <message>
        <source>With a momentum of 0.9 steps grow up to ten times as long as sgd&apos;s, so it wants a smaller learning rate. It evens out the noise of the batches.</source>
        <translation>動量 0.9 時，步伐最多可達 sgd 的十倍，所以學習率要小一些。批次之間的雜訊也會被抹平。</translation>
    </message>
    <message>
        <source>Set the momentum to 0, rewind and train: it is sgd again, and at this learning rate a slow one.</source>
        <translation>把動量設為 0，倒帶後訓練：它又變回 sgd，而且以這個學習率來說走得很慢。</translation>
    </message>
    <message>
        <source>v ← momentum · v + g;  w ← w − rate · (g + momentum · v)</source>
        <translation>v ← 動量 · v + g；  w ← w − 學習率 · (g + 動量 · v)</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it steps as if the speed it has just gathered had carried it on already.</source>
        <translation>會先看一步的動量：走的時候，當作剛累積的速度已經把它帶到前面。</translation>
    </message>
    <message>
        <source>It corrects itself a little earlier than momentum. What suits momentum suits it too.</source>
        <translation>它比 momentum 稍早修正方向。適合 momentum 的設定也適合它。</translation>
    </message>
    <message>
        <source>Train the same run with momentum and with nesterov, and compare their first fifty batches.</source>
        <translation>用 momentum 和 nesterov 各訓練一次，比較前五十個批次。</translation>
    </message>
    <message>
        <source>a ← a + g²;  w ← w − rate · g / √(a + ε)</source>
        <translation>a ← a + g²；  w ← w − 學習率 · g / √(a + ε)</translation>
    </message>
    <message>
        <source>Gives each weight a rate of its own: the larger its gradients were so far, the shorter its steps.</source>
        <translation>每個權重有自己的步伐大小：到目前為止梯度越大，步伐越短。</translation>
    </message>
    <message>
        <source>The sum of squares only grows, so steps only get shorter. That suits rare features and short runs; in a long run it tires.</source>
        <translation>平方和只增不減，步伐就只會越來越短。這適合少見的特徵和短時間的訓練；訓練久了會走不動。</translation>
    </message>
    <message>
        <source>Train three epochs with it and three with adam, and compare how the curves go on falling.</source>
        <translation>用它和 adam 各訓練三個週期，比較曲線後來下降的情形。</translation>
    </message>
    <message>
        <source>Δ = g · √(u + ε) / √(a + ε);  w ← w − rate · Δ</source>
        <translation>Δ = g · √(u + ε) / √(a + ε)；  w ← w − 學習率 · Δ</translation>
    </message>
    <message>
        <source>Measures each weight&apos;s step by how far it went of late (u) and how large its gradients were (a). It was invented to need no learning rate.</source>
        <translation>依照每個權重最近走了多遠（u）、梯度有多大（a）決定步伐。當初發明它，就是為了不必選學習率。</translation>
    </message>
    <message>
        <source>It begins with very short steps and has to find its size first. TensorFlow.js&apos;s learning rate of 0.001 makes them shorter still: in a short run hardly anything moves.</source>
        <translation>它一開始的步伐很短，要先摸索出適當的大小。TensorFlow.js 的學習率 0.001 讓步伐更短：訓練時間短時幾乎不動。</translation>
    </message>
    <message>
        <source>Train 100 batches with 0.001, then with a learning rate of 0.2.</source>
        <translation>先用 0.001 訓練 100 個批次，再把學習率改成 0.2 試一次。</translation>
    </message>
    <message>
        <source>m ← β₁ · m + (1 − β₁) · g;  v ← β₂ · v + (1 − β₂) · g²;  w ← w − rate · m / (√v + ε)</source>
        <translation>m ← β₁ · m + (1 − β₁) · g；  v ← β₂ · v + (1 − β₂) · g²；  w ← w − 學習率 · m / (√v + ε)</translation>
    </message>
    <message>
        <source>Momentum and a rate for each weight in one: it follows the average gradient (m), divided by its usual size (v). Both are corrected for having begun at 0.</source>
        <translation>結合動量與各權重自己的步伐：沿著平均梯度（m）走，再除以梯度平常的大小（v）。兩者都修正了從 0 開始的偏差。</translation>
    </message>
    <message>
        <source>How large the gradients are hardly matters, so it trains most networks without much trying. 0.001 is the usual beginning.</source>
        <translation>梯度本身多大幾乎沒有影響，所以不必多試就能訓練大多數網路。一般從 0.001 開始。</translation>
    </message>
    <message>
        <source>Set the learning rate to 0.01, rewind and train: so small a network bears it, and learns faster.</source>
        <translation>把學習率設為 0.01，倒帶後訓練：這麼小的網路承受得住，學得更快。</translation>
    </message>
    <message>
        <source>u ← max(β₂ · u, |g|);  w ← w − rate · m / (u + ε)</source>
        <translation>u ← max(β₂ · u, |g|)；  w ← w − 學習率 · m / (u + ε)</translation>
    </message>
    <message>
        <source>Adam with another measure of size: the largest gradient of late (u) in place of the average square.</source>
        <translation>換一種方式衡量大小的 adam：用最近最大的梯度（u）取代平方的平均。</translation>
    </message>
    <message>
        <source>After one large gradient a weight goes carefully for a long time. It bears a somewhat higher learning rate than adam; 0.002 is the usual beginning.</source>
        <translation>遇過一次很大的梯度之後，那個權重會小心很久。學習率可以比 adam 略高；一般從 0.002 開始。</translation>
    </message>
    <message>
        <source>Train 100 batches with it and with adam, and compare the two curves.</source>
        <translation>用它和 adam 各訓練 100 個批次，比較兩條曲線。</translation>
    </message>
    <message>
        <source>a ← decay · a + (1 − decay) · g²;  w ← w − rate · g / √(a + ε)</source>
        <translation>a ← 衰減率 · a + (1 − 衰減率) · g²；  w ← w − 學習率 · g / √(a + ε)</translation>
    </message>
    <message>
        <source>Divides each gradient by its usual size of late, so that all weights move at much the same pace.</source>
        <translation>把梯度除以最近平常的大小，讓所有權重以差不多的速度移動。</translation>
    </message>
    <message>
        <source>Its average forgets, so its steps do not die away as adagrad&apos;s do. The presets ConvNet and DenseNet train with it.</source>
        <translation>它的平均會遺忘過去，所以步伐不會像 adagrad 那樣漸漸消失。預設組合 ConvNet 和 DenseNet 都用它訓練。</translation>
    </message>
    <message>
        <source>Set its momentum to 0.9, rewind and train: after 100 batches it reads clearly better.</source>
        <translation>把它的動量設為 0.9，倒帶後訓練：100 個批次之後，讀得明顯更好。</translation>
    </message>
    <message>
        <source>w ← w − rate · gradient</source>
        <translation>w ← w − 學習率 · 梯度</translation>
    </message>
    <message>
        <source>How far the weights move at each step.</source>
        <translation>每一步權重移動多遠。</translation>
    </message>
    <message>
        <source>Too small, and the loss falls slowly; too large, and it jumps, or ends at 2.30, where the network only guesses. A good one is the largest with which the loss still falls steadily.</source>
        <translation>太小，損失下降得慢；太大，損失會亂跳，或停在只剩亂猜的 2.30。好的學習率，是損失仍能穩定下降的最大值。</translation>
    </message>
    <message>
        <source>Train 100 batches with 0.015, with 0.15 and with 1, and compare the three runs.</source>
        <translation>分別用 0.015、0.15 和 1 訓練 100 個批次，比較三次執行。</translation>
    </message>
    <message>
        <source>g = mean of the gradients of its images</source>
        <translation>g = 各影像梯度的平均</translation>
    </message>
    <message>
        <source>How many images are looked at before each step; the step follows their mean gradient.</source>
        <translation>每走一步之前看幾張影像；這一步沿著它們的平均梯度走。</translation>
    </message>
    <message>
        <source>Small batches are noisy, but the same images make many steps of them. Large ones are calm and quick to compute, but steps are few.</source>
        <translation>批次小，雜訊多，但同樣的影像能走更多步；批次大，走得平穩、算得快，步數卻少。</translation>
    </message>
    <message>
        <source>Train 400 batches of 16, then 25 of 256: the same number of images, not the same result.</source>
        <translation>先訓練 400 個每批 16 張的批次，再訓練 25 個每批 256 張的：影像一樣多，結果不一樣。</translation>
    </message>
    <message>
        <source>How many batches to train on, that is, how many steps the weights make.</source>
        <translation>要訓練多少個批次，也就是權重走幾步。</translation>
    </message>
    <message>
        <source>The tutorial takes 100 of 64 images, about a tenth of MNIST. Train for as long as the test goes on getting better.</source>
        <translation>教學訓練 100 個批次，每批 64 張，大約是 MNIST 的十分之一。只要測試還在進步，就值得繼續。</translation>
    </message>
    <message>
        <source>Press Train once more at the end: the run goes on for as many batches again.</source>
        <translation>訓練結束後再按一次「訓練」：會接著再訓練同樣多的批次。</translation>
    </message>
    <message>
        <source>How often to go through all training images; one passage is an epoch. At 0, batches are counted instead.</source>
        <translation>把全部訓練影像看過幾遍；看完一遍就是一個週期。設為 0 則改以批次數計算。</translation>
    </message>
    <message>
        <source>60,000 images in batches of 64 are 938 batches. The first epoch teaches most; from there on watch whether the test still follows.</source>
        <translation>60,000 張影像、每批 64 張，一個週期就是 938 個批次。第一個週期學到最多；之後要看測試是否還跟得上。</translation>
    </message>
    <message>
        <source>Train one epoch, then three, and compare what the other two have added.</source>
        <translation>先訓練一個週期，再訓練三個，比較後兩個多學了多少。</translation>
    </message>
    <message>
        <source>In which order the training images come.</source>
        <translation>訓練影像以什麼順序出現。</translation>
    </message>
    <message>
        <source>Shuffled is right. The other two are here because the tutorial warns of them.</source>
        <translation>隨機打亂才對。另外兩種放在這裡，是因為教學特別提醒不要這樣做。</translation>
    </message>
    <message>
        <source>Choose by-class, rewind and train.</source>
        <translation>選「按類別」，倒帶後訓練。</translation>
    </message>
    <message>
        <source>Where all random numbers begin: the first weights, the order of the images, and whatever is changed or dropped.</source>
        <translation>所有亂數的起點：最初的權重、影像的順序，以及所有隨機的變化與丟棄。</translation>
    </message>
    <message>
        <source>The same seed gives the same run, bit for bit, so that two runs differ by what you changed and nothing else. A small difference counts only if it holds for several seeds.</source>
        <translation>種子相同，訓練就完全相同，一個位元都不差；所以兩次執行的差異只來自您的改變。差異很小時，要換幾個種子都成立才算數。</translation>
    </message>
    <message>
        <source>Train the same settings with seeds 1 to 5, and see in the Runs view how far the results lie apart.</source>
        <translation>用種子 1 到 5 訓練同樣的設定，在「執行比較」面板看結果相差多少。</translation>
    </message>
    <message>
        <source>The share of the training images, the last ones, that is held out: never trained on, and read to judge the run.</source>
        <translation>保留多少比例的訓練影像（取最後的部分）：從不拿來訓練，只用來評判這次執行。</translation>
    </message>
    <message>
        <source>A tenth to a fifth is usual: enough for a steady figure, and few enough to leave something to learn from.</source>
        <translation>一般取十分之一到五分之一：數值夠穩定，又留下足夠的影像可以學。</translation>
    </message>
    <message>
        <source>Set 0.15, rewind and train an epoch: the violet curve is the validation.</source>
        <translation>設為 0.15，倒帶後訓練一個週期：紫色曲線就是驗證。</translation>
    </message>
    <message>
        <source>After how many batches the held-out images are read; “each epoch” reads them at the end of each.</source>
        <translation>每隔多少個批次讀一次保留的影像；「每個週期」表示在每個週期結束時讀。</translation>
    </message>
    <message>
        <source>Reading them takes time and changes nothing in the training. Patience counts these readings.</source>
        <translation>讀取要花時間，但不會改變訓練。耐心值算的就是讀取的次數。</translation>
    </message>
    <message>
        <source>Set 50 to see the violet curve grow in a run of one epoch.</source>
        <translation>設為 50，在一個週期的訓練中就能看到紫色曲線慢慢延伸。</translation>
    </message>
    <message>
        <source>Stops a run when its validation has set no new best so many times in a row.</source>
        <translation>驗證連續這麼多次沒有創新低，就停止訓練。</translation>
    </message>
    <message>
        <source>Behind the best point a network often only learns its images by heart. With little patience one unlucky reading ends the run; with much, time is wasted.</source>
        <translation>過了最佳點，網路往往只是在死背影像。耐心太小，一次運氣不好就結束；太大，則浪費時間。</translation>
    </message>
    <message>
        <source>Set a patience of 2 and many epochs, and see where the run ends by itself.</source>
        <translation>耐心值設為 2，週期數設多一點，看訓練會在哪裡自己停下來。</translation>
    </message>
    <message>
        <source>After how many batches the network is tested, beginning with the first.</source>
        <translation>從第一個批次起，每隔多少個批次測試一次。</translation>
    </message>
    <message>
        <source>Often gives a fine curve, seldom a faster run. The weights come out the same either way.</source>
        <translation>測得頻繁，曲線細緻；測得少，訓練較快。得到的權重都一樣。</translation>
    </message>
    <message>
        <source>Set 1 and watch the first twenty batches, where most happens.</source>
        <translation>設為 1，觀察變化最大的前二十個批次。</translation>
    </message>
    <message>
        <source>How many test images each of those tests looks at.</source>
        <translation>每次測試看幾張測試影像。</translation>
    </message>
    <message>
        <source>The fewer, the more the figure owes to chance; the orange band says how much. All 10,000 are read when Test is pressed.</source>
        <translation>張數越少，成績越靠運氣；橘色色帶會顯示受影響的程度。按「測試」時會讀完全部 10,000 張。</translation>
    </message>
    <message>
        <source>Set 100, rewind and train: the test curve trembles, though the network is the same.</source>
        <translation>設為 100，倒帶後訓練：網路沒有不同，測試曲線卻抖動起來。</translation>
    </message>
    <message>
        <source>Which test images each test takes: the next ones of a shuffled list, or always the first of the file.</source>
        <translation>每次測試看哪些影像：從打亂的清單接著取用，或永遠是檔案最前面的幾張。</translation>
    </message>
    <message>
        <source>Shuffled sees all of them in the course of a run. Fixed makes two tests comparable.</source>
        <translation>隨機打亂在整段訓練中會輪過所有影像；固定則讓兩次測試可以互相比較。</translation>
    </message>
    <message>
        <source>Choose fixed, rewind and train: the same network, and a calmer curve.</source>
        <translation>選「固定」，倒帶後訓練：網路相同，曲線比較平靜。</translation>
    </message>
</context>
<context>
    <name>TrainingSettings</name>
    <message>
        <source>Learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Length of one step of gradient descent.</source>
        <translation>梯度下降每一步的步長。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Training images per step; the step follows their mean gradient.</source>
        <translation>每一步使用的訓練影像張數；這一步沿著它們的平均梯度走。</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次數</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>週期數</translation>
    </message>
    <message>
        <source>How many times to go through the whole training set; 0 counts batches instead.</source>
        <translation>把整個訓練集看過幾遍；設為 0 則改以批次數計算。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>最佳化器</translation>
    </message>
    <message>
        <source>How the gradient becomes a step. sgd follows it as it is; momentum and nesterov gather speed; the others choose a rate for each weight.</source>
        <translation>如何把梯度變成一步。sgd 直接沿著梯度走；momentum 和 nesterov 會累積速度；其餘的會為每個權重各自決定步伐大小。</translation>
    </message>
    <message>
        <source>sgd</source>
        <translation>sgd</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>momentum</translation>
    </message>
    <message>
        <source>nesterov</source>
        <translation>nesterov</translation>
    </message>
    <message>
        <source>adagrad</source>
        <translation>adagrad</translation>
    </message>
    <message>
        <source>adadelta</source>
        <translation>adadelta</translation>
    </message>
    <message>
        <source>adam</source>
        <translation>adam</translation>
    </message>
    <message>
        <source>adamax</source>
        <translation>adamax</translation>
    </message>
    <message>
        <source>rmsprop</source>
        <translation>rmsprop</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>動量</translation>
    </message>
    <message>
        <source>Share of the last step that is kept in the next one.</source>
        <translation>上一步有多少比例保留到下一步。</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Share of the average gradient that stays at each step.</source>
        <translation>每一步保留多少比例的平均梯度。</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Share of the average squared gradient that stays at each step.</source>
        <translation>每一步保留多少比例的梯度平方平均。</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>Rho</translation>
    </message>
    <message>
        <source>Share of adadelta&apos;s averages that stays at each step.</source>
        <translation>adadelta 的平均值每一步保留多少比例。</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>衰減率</translation>
    </message>
    <message>
        <source>Share of rmsprop&apos;s average squared gradient that stays at each step.</source>
        <translation>rmsprop 的梯度平方平均每一步保留多少比例。</translation>
    </message>
    <message>
        <source>Momentum of rmsprop</source>
        <translation>rmsprop 的動量</translation>
    </message>
    <message>
        <source>Share of rmsprop&apos;s last step that is kept in the next one.</source>
        <translation>rmsprop 的上一步有多少比例保留到下一步。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps what the gradient is divided by from becoming 0.</source>
        <translation>避免梯度的除數變成 0。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>學習率排程</translation>
    </message>
    <message>
        <source>How the learning rate changes along the run.</source>
        <translation>學習率在訓練過程中如何變化。</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>step</source>
        <translation>階梯</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>餘弦</translation>
    </message>
    <message>
        <source>one-cycle</source>
        <translation>單循環</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>暖身</translation>
    </message>
    <message>
        <source>Over how many batches the learning rate rises from nothing before the schedule begins.</source>
        <translation>排程開始之前，學習率要用多少個批次從零升上來。</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Step every</source>
        <translation>階梯間隔</translation>
    </message>
    <message>
        <source>After how many batches the step schedule changes the learning rate.</source>
        <translation>階梯排程每隔多少個批次改變一次學習率。</translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation>階梯倍率</translation>
    </message>
    <message>
        <source>What the step schedule multiplies the learning rate by.</source>
        <translation>階梯排程每次把學習率乘上多少。</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>上升比例</translation>
    </message>
    <message>
        <source>Share of the run in which one-cycle&apos;s learning rate rises.</source>
        <translation>單循環排程中，學習率上升的階段占全程多少比例。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>What training makes small: the surprise at the right answer, or the squared distance of the probabilities from it.</source>
        <translation>訓練要縮小的量：對正確答案的意外程度，或是各機率與正確答案的距離平方。</translation>
    </message>
    <message>
        <source>categoricalCrossentropy</source>
        <translation>categoricalCrossentropy</translation>
    </message>
    <message>
        <source>meanSquaredError</source>
        <translation>meanSquaredError</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>標籤平滑</translation>
    </message>
    <message>
        <source>Share of certainty that is spread over all classes when training; the figures shown stay those of the label.</source>
        <translation>訓練時把多少比例的確定性平均分給所有類別；顯示的數值仍以原本的標籤計算。</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Weight decay: this times the sum of the kernels&apos; absolute values is added to the loss that is trained on.</source>
        <translation>權重衰減：把卷積層與全連接層權重（不含偏差）的絕對值總和乘上此值，加進訓練用的損失。</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Weight decay: this times the sum of the kernels&apos; squares is added to the loss that is trained on.</source>
        <translation>權重衰減：把卷積層與全連接層權重（不含偏差）的平方和乘上此值，加進訓練用的損失。</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>A gradient longer than this is shortened to it; 0 leaves every gradient as it is.</source>
        <translation>梯度的長度超過此值時會縮短到此值；0 表示不更動任何梯度。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>權重平均</translation>
    </message>
    <message>
        <source>Share of a running average of the weights that stays at each step. It is the average that is tested and saved; 0 takes the weights themselves.</source>
        <translation>權重的移動平均每一步保留多少比例。測試和儲存時用的就是這個平均；0 表示直接用權重本身。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Each training image is moved by up to so many pixels along each side, anew in each epoch.</source>
        <translation>每張訓練影像會沿水平與垂直方向隨機移動，最多這麼多像素；每個週期都重新決定。</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋轉</translation>
    </message>
    <message>
        <source>Each training image is turned by up to so many degrees.</source>
        <translation>每張訓練影像會隨機旋轉，最多這麼多度。</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>縮放</translation>
    </message>
    <message>
        <source>Width and height of each training image change by up to this share, apart from each other.</source>
        <translation>每張訓練影像的寬和高會各自隨機縮放，最多變動這個比例。</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>傾斜</translation>
    </message>
    <message>
        <source>Each training image leans by up to this share of its height.</source>
        <translation>每張訓練影像會隨機向左右傾斜，偏移量最多是高度的這個比例。</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>筆畫粗細</translation>
    </message>
    <message>
        <source>The strokes of each training image grow or shrink by up to so many pixels all around.</source>
        <translation>每張訓練影像的筆畫會隨機變粗或變細，每一側最多這麼多像素。</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>彈性變形</translation>
    </message>
    <message>
        <source>Each training image is bent: points of a coarse grid wander by up to so many pixels.</source>
        <translation>每張訓練影像會隨機扭曲：稀疏網格上的各點最多移動這麼多像素。</translation>
    </message>
    <message>
        <source>Drawn digits</source>
        <translation>合成數字</translation>
    </message>
    <message>
        <source>How many digits of forms that MNIST lacks (crossed sevens, ones with a foot, open nines) are drawn and added to the training images. Only for data that are digits.</source>
        <translation>另外畫出多少個 MNIST 沒有的寫法（中間加一橫的 7、有底座的 1、開口的 9），加進訓練影像。只適用於數字資料。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>驗證比例</translation>
    </message>
    <message>
        <source>Share of the training images, the last ones, that is held out to choose settings by, so that the test images stay unseen.</source>
        <translation>從訓練影像的末尾保留多少比例，用來挑選設定，這樣測試影像就一直沒被看過。</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>驗證間隔</translation>
    </message>
    <message>
        <source>After how many batches the held-out images are read; 0: at the end of each epoch.</source>
        <translation>每隔多少個批次讀一次保留的影像；0 表示每個週期結束時。</translation>
    </message>
    <message>
        <source>each epoch</source>
        <translation>每個週期</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心值</translation>
    </message>
    <message>
        <source>Training stops early after so many validations in a row whose loss is no new best; 0 never stops early.</source>
        <translation>驗證損失連續這麼多次沒有創新低，訓練就提早停止；0 表示從不提早停止。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Test every</source>
        <translation>測試間隔</translation>
    </message>
    <message>
        <source>Test after every so many batches, beginning with the first; 0 never tests.</source>
        <translation>從第一個批次起，每隔這麼多批次測試一次；0 表示從不測試。</translation>
    </message>
    <message>
        <source>Test on</source>
        <translation>測試張數</translation>
    </message>
    <message>
        <source>How many test images each of those tests looks at.</source>
        <translation>每次測試要看幾張測試影像。</translation>
    </message>
    <message>
        <source>images</source>
        <translation>張</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Order of the training images. Sorted by class, the network forgets each digit while it learns the next: shuffling is what makes training work.</source>
        <translation>訓練影像的順序。如果按類別排好，網路學下一個數字時就會忘掉前一個：要打亂順序，訓練才會成功。</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>隨機打亂</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>依原順序</translation>
    </message>
    <message>
        <source>by-class</source>
        <translation>按類別</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>測試影像</translation>
    </message>
    <message>
        <source>Whether each test takes the next images of a shuffled list or always the first of the file.</source>
        <translation>每次測試是從打亂的清單中接著取用，還是固定用檔案最前面的影像。</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>隨機種子</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed gives the same weights, bit for bit.</source>
        <translation>所有亂數的起點：種子相同，得到的權重就完全相同，一個位元都不差。</translation>
    </message>
    <message>
        <source>How many batches to train on, unless epochs say how long.</source>
        <translation>要訓練多少個批次；設了週期數時，以週期數為準。</translation>
    </message>
    <message>
        <source>by batches</source>
        <translation>以批次計</translation>
    </message>
</context>
<context>
    <name>ViewText</name>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>How wrong the network is (loss) and how often it is right (accuracy), batch by batch.</source>
        <translation>一個批次接一個批次，看網路錯得多離譜（損失）、讀對的比例有多高（準確率）。</translation>
    </message>
    <message>
        <source>Set the learning rate to 1, rewind and train: too large a step makes the loss jump.</source>
        <translation>把學習率設為 1，倒帶後再訓練：步伐太大，損失就會暴衝。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What is trained, and how: the network and everything that steers its training.</source>
        <translation>訓練什麼、怎麼訓練。</translation>
    </message>
    <message>
        <source>A changed learning rate holds from the next batch on. What would change the batches themselves waits for a rewind. The layers below say what each of them hands on, and how many numbers it learns.</source>
        <translation>改了學習率，下一個批次就生效。會改變批次內容的設定，要等倒帶後才生效。下方列出每一層交給下一層什麼，以及要學多少個數字。</translation>
    </message>
    <message>
        <source>Halve the batch size, rewind and train: more noise, but more steps from the same images.</source>
        <translation>把批次大小減半，倒帶後再訓練：曲線會更起伏，但同樣多的影像能走更多步。</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>手寫</translation>
    </message>
    <message>
        <source>The small picture is what the network is given: your strokes, centred and scaled as the digits it learned from. The bars are its ten probabilities; they always add up to 1, also for a drawing that is no digit at all.</source>
        <translation>小圖就是交給網路的影像：您的筆跡經過置中和縮放，與它學過的數字一致。長條是十個數字的機率，加起來永遠是 1，即使您畫的根本不是數字。</translation>
    </message>
    <message>
        <source>Draw a 7 with a bar and one without, and watch the bars while the network trains.</source>
        <translation>寫一個中間加一橫的 7，再寫一個不加的，在訓練時觀察長條的變化。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>樣本</translation>
    </message>
    <message>
        <source>The first hundred test images, as the network reads them now.</source>
        <translation>前一百張測試影像，以及網路目前讀出的結果。</translation>
    </message>
    <message>
        <source>Below each image is what the network says; a cross marks what is wrong. These images are never trained on. Enter, or a click, puts one onto the canvas.</source>
        <translation>每張影像下方是網路的答案，打叉的是讀錯的。這些影像從不拿來訓練。按 Enter 或按一下，就能把影像放到畫布上。</translation>
    </message>
    <message>
        <source>Train slowly and watch which digits are understood first.</source>
        <translation>放慢速度訓練，看看哪些數字最先被認出來。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>The images of the batch before this moment, and what each of them cost.</source>
        <translation>此刻之前那個批次的影像，以及每一張的損失。</translation>
    </message>
    <message>
        <source>The loss of an image is minus the logarithm of the probability that was given to the right answer: 0 where the network was sure and right, 2.3 where it guessed among ten. The batch&apos;s loss is their mean, and the costliest image pulls most.</source>
        <translation>一張影像的損失，是網路給正確答案的機率取對數再加負號：有把握又讀對時是 0，在十個數字裡亂猜時約 2.3。批次的損失是它們的平均，損失最大的影像影響也最大。</translation>
    </message>
    <message>
        <source>Go to a batch where the loss peaks, and look which image made it so.</source>
        <translation>回到損失特別高的批次，看看是哪一張影像造成的。</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>誤判</translation>
    </message>
    <message>
        <source>Which digits are taken for which others, on all test images.</source>
        <translation>在全部測試影像中，哪些數字被誤認成哪些數字（混淆矩陣）。</translation>
    </message>
    <message>
        <source>A row is what an image shows, a column what the network says: what is right lies on the diagonal. Choose a cell and its images appear beside it, the worst first.</source>
        <translation>橫的一列是影像實際的數字，直的一欄是網路的答案：讀對的都在對角線上。選一格，旁邊就會列出那些影像，錯得最離譜的排在最前面。</translation>
    </message>
    <message>
        <source>Find the cell with the most mistakes, and decide whether you would have read its worst image right.</source>
        <translation>找出錯誤最多的那一格，看看錯得最離譜的那張，換成您會不會讀對。</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>內部</translation>
    </message>
    <message>
        <source>What every layer makes of the drawing, down to a single value.</source>
        <translation>每一層怎麼處理您寫的數字，細看到每一個數值。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地圖</translation>
    </message>
    <message>
        <source>A thousand test digits in the plane: what the network finds alike lies close together.</source>
        <translation>把一千個測試數字攤在平面上：網路覺得相像的就靠在一起。</translation>
    </message>
    <message>
        <source>Rewind and train slowly: ten islands rise out of one cloud.</source>
        <translation>倒帶後慢慢訓練：一團雲會漸漸分成十座小島。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>執行比較</translation>
    </message>
    <message>
        <source>The runs since the window was opened, and what they differ in.</source>
        <translation>開啟視窗以來的每次執行，以及彼此的差異。</translation>
    </message>
    <message>
        <source>Go back to batch 50, change the learning rate, train, and compare the two.</source>
        <translation>回到批次 50，改變學習率再訓練，然後比較兩次的結果。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>各層</translation>
    </message>
    <message>
        <source>What training does to each layer: how its weights, gradients and changes are spread, batch by batch.</source>
        <translation>訓練對每一層做了什麼：權重、梯度和變化量的分布，一個批次接一個批次。</translation>
    </message>
    <message>
        <source>From left to right the batches, from bottom to top the values; the bluer, the more of the layer&apos;s numbers lie there. Change / weights says how large one step is beside what it changes: about 0.001 is usual. A dead unit gives 0 for every image, and no longer learns.</source>
        <translation>由左到右是批次，由下到上是數值；越藍，表示這一層有越多數字落在那裡。「變化／權重」是一步相對於權重有多大：一般約 0.001。失效單元對每張影像都只輸出 0，再也學不到東西。</translation>
    </message>
    <message>
        <source>Set the learning rate to 1, rewind and train: look which layer&apos;s units die first.</source>
        <translation>把學習率設為 1，倒帶後再訓練：看看哪一層的單元最先失效。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>執行紀錄</translation>
    </message>
    <message>
        <source>Every run that was ever trained on this machine, also before today.</source>
        <translation>在這部電腦上訓練過的每一次執行，包括以前的。</translation>
    </message>
    <message>
        <source>A row is a run. The number behind ± says how far the accuracy may be off, with so many test images: where two runs differ by less, they may be equally good. Enter opens a run and it goes on where it ended; what was deleted can be brought back for a week.</source>
        <translation>每一列是一次執行。± 後面的數字表示以這麼多張測試影像來看，準確率可能差多少：兩次執行的差距若比它小，可能其實一樣好。按 Enter 開啟一次執行，就能從它的結尾繼續；刪除的執行一週內都能救回來。</translation>
    </message>
    <message>
        <source>Sort by test accuracy, and write into the note of the best run what made it so.</source>
        <translation>依測試準確率排序，在最好的那次執行的備註裡寫下它好在哪裡。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>The network of the moment that the window shows, as a file for other programs.</source>
        <translation>把視窗所顯示那一刻的網路寫成檔案，供其他程式使用。</translation>
    </message>
    <message>
        <source>Choose a form at the left. Beside it stand the files that will be written, with their beginning or the arrays in them, and the lines that use them. What is saved is what stands there, also while training goes on.</source>
        <translation>在左邊選擇一種格式，右邊就列出將要寫入的檔案、它們的開頭或其中的陣列，以及使用它們的幾行程式。儲存的就是這裡顯示的內容，即使訓練仍在進行。</translation>
    </message>
    <message>
        <source>Look at the C source after batch 10 and after the last one: the program is the same, only its numbers have changed.</source>
        <translation>比較第 10 個批次後與最後一個批次後的 C 原始碼：程式一樣，只有數字變了。</translation>
    </message>
    <message>
        <source>Draw a 1, choose a bright value behind the first layer and look which kernel found it. Draw a 9 whose loop is not quite closed, and ask why it is a 9 and not a 4.</source>
        <translation>寫一個 1，在第一層之後選一個明亮的數值，看看是哪個卷積核找到的。再寫一個圈沒有完全封口的 9，問問它為什麼是 9 而不是 4。</translation>
    </message>
    <message>
        <source>A point is the last features of one image before the decision, seen along the two directions in which they differ most (principal components). Colours are the true digits. Your drawing is the ringed point. The wheel, or + and −, brings you closer.</source>
        <translation>每一點是一張影像在網路下判斷之前的最後一組特徵，投影到差異最大的兩個方向（主成分）。顏色是真正的數字，加圈的點是您寫的數字。用滾輪或 + 和 − 可以放大來看。</translation>
    </message>
    <message>
        <source>Settings that differ and figures side by side; a ticked run is drawn grey in the charts. A fork shares its past with the run it came from, so that what differs afterwards comes from the change alone. The signed number behind a loss is how much more or less it is than that of the current run.</source>
        <translation>把不同的設定與成績並排比較；勾選的執行會以灰線畫在圖表中。分支與它的來源有共同的過去，所以之後的差異完全來自您所做的改變。損失後面帶正負號的數字，是比目前的執行高出或低了多少。</translation>
    </message>
    <message>
        <source>From left to right, the picture on its way through the network. Each small picture is one feature: bright where it was found. Choose a value and its sum is written out beside it. Why this digit? holds two digits against each other: blue places speak for the first, orange ones for the second. Their figures and those of the biases add up to the difference of the two logits: the sums of the last layer, one for each digit, before softmax makes probabilities of them. A difference of 1 means that the one digit is e = 2.72 times as likely as the other, of 2 that it is e × e = 7.39 times as likely.</source>
        <translation>由左到右，是影像通過網路的過程。每張小圖是一張特徵圖：找到該特徵的地方就亮。選一個數值，旁邊會列出它是怎麼加總出來的。「為什麼是這個數字？」拿兩個數字來比：藍色的地方支持前一個，橘色的支持後一個。它們的數值加上偏差，就是兩個 logit 的差。logit 是最後一層為每個數字算出的總和，經過 softmax 才變成機率。相差 1，表示一個數字的可能性是另一個的 e = 2.72 倍；相差 2，就是 e × e = 7.39 倍。</translation>
    </message>
    <message>
        <source>Pale blue is every training batch, blue their smoothed course. Orange, dashed, is the test: images that are never trained on, with the band in which the true accuracy lies 95 times of 100. An orange square is the test of all images. Violet, dotted, is the validation. Grey lines and their squares are other runs, ticked in Runs. Where training goes on falling and the test does not, the network learns its images by heart. Signs at the foot say what happened: a triangle, settings were changed; two bars, a pause; a grey square, an early stop; a cross, it diverged.</source>
        <translation>淡藍線是每個訓練批次，藍線是平滑後的走勢。橘色虛線是測試：這些影像從不拿來訓練，線旁的色帶表示真正的準確率 100 次中有 95 次落在其中。橘色方塊是用全部測試影像做的測試。紫色點線是驗證。灰線和灰線上的方塊是在「執行比較」裡勾選的其他執行。如果訓練損失繼續下降，測試損失卻不再下降，就是網路在死背影像，也就是過度擬合。圖表底部的符號說明發生過什麼：三角形是更改了設定，兩條直槓是暫停，灰色方塊是提早停止，叉號是發散。</translation>
    </message>
    <message>
        <source>Your digit, and how it is read.</source>
        <translation>您寫的數字，以及網路讀成什麼。</translation>
    </message>
</context>
<context>
    <name>inkling::AnswersModel</name>
    <message>
        <source>Test image %L1: a %2, read rightly with %3, loss %4</source>
        <translation>測試影像 %L1：數字 %2，讀對了，機率 %3，損失 %4</translation>
    </message>
    <message>
        <source>Test image %L1: a %2, wrongly read as %5 with %3, loss %4</source>
        <translation>測試影像 %L1：數字 %2，誤讀成 %5，機率 %3，損失 %4</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>損失 %1</translation>
    </message>
</context>
<context>
    <name>inkling::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>外觀(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟隨系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>inkling::ArithmeticView</name>
    <message>
        <source>Arithmetic of the chosen value</source>
        <translation>所選數值的算式</translation>
    </message>
    <message>
        <source>How the chosen value came about</source>
        <translation>所選的數值是怎麼算出來的</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>The arithmetic of a chosen value appears here.</source>
        <translation>選一個數值，這裡就會列出它的算式。</translation>
    </message>
</context>
<context>
    <name>inkling::BatchView</name>
    <message>
        <source>Train a batch and pause: its images appear here with what each of them cost.</source>
        <translation>訓練一個批次後暫停，這裡就會列出它的影像和每一張的損失。</translation>
    </message>
    <message>
        <source>Batch %1, before its update: %L2 of %L3 read rightly, mean loss %4, highest first</source>
        <translation>批次 %1，更新之前：%L3 張中讀對 %L2 張，平均損失 %4，由高到低排列</translation>
    </message>
</context>
<context>
    <name>inkling::ChartFiles</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>複製圖片(&amp;C)</translation>
    </message>
    <message>
        <source>Both charts, to paste somewhere else</source>
        <translation>複製兩張圖表，以便貼到別處</translation>
    </message>
    <message>
        <source>Both charts as a PNG file</source>
        <translation>把兩張圖表存成 PNG 檔</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 圖片 (*.png)</translation>
    </message>
    <message>
        <source>Both charts as an SVG file: sharp at every size</source>
        <translation>把兩張圖表存成 SVG 檔：放多大都清晰</translation>
    </message>
    <message>
        <source>Save &amp;values…</source>
        <translation>儲存數值(&amp;V)…</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>儲存數值</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗號分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>charts</source>
        <comment>name of a file</comment>
        <translation>圖表</translation>
    </message>
    <message>
        <source>The charts are in the clipboard.</source>
        <translation>圖表已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>損失與準確率</translation>
    </message>
    <message>
        <source>The values are still being written to %1.</source>
        <translation>數值還在寫入 %1。</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已儲存到 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
    <message>
        <source>Copy val&amp;ues</source>
        <translation>複製數值(&amp;U)</translation>
    </message>
    <message>
        <source>%L1 batches are more than the %L2 that can be copied; look closer at some, or save the values.</source>
        <translation>%L1 個批次超過可複製的 %L2 個；請放大其中一段，或改用儲存數值。</translation>
    </message>
    <message numerus="yes">
        <source>The values of %n batch(es) are in the clipboard.</source>
        <translation>
            <numerusform>%n 個批次的數值已複製到剪貼簿。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the values to %1: %2 %.</source>
        <translation>正在把數值寫入 %1：%2 %。</translation>
    </message>
    <message>
        <source>Cancelled; %1 is as it was.</source>
        <translation>已取消；%1 保持原樣。</translation>
    </message>
    <message>
        <source>The batches that are looked at, as comma-separated values for a spreadsheet, counted from 0 as in logs</source>
        <translation>把目前看到的批次複製成逗號分隔值，可貼到試算表；批次與訓練日誌一樣從 0 數起</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>另存為 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>另存為 PNG</translation>
    </message>
    <message>
        <source>Save as SV&amp;G…</source>
        <translation>另存為 SVG(&amp;G)…</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation>另存為 SVG</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 圖片 (*.svg)</translation>
    </message>
    <message>
        <source>Every batch as a line of a CSV file, counted from 0 as in logs</source>
        <translation>存成 CSV 檔，每個批次一列；批次與訓練日誌一樣從 0 數起</translation>
    </message>
</context>
<context>
    <name>inkling::ChartHeader</name>
    <message>
        <source>Epochs</source>
        <translation>週期</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>對數損失</translation>
    </message>
    <message>
        <source>&amp;Logarithmic loss</source>
        <translation>對數刻度的損失(&amp;L)</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>How much of the average before goes into the next one: 0 shows each batch as it was, 0.9 looks back some 10 batches, 0.99 some 100. It changes nothing of what is learned.</source>
        <translation>前一個平均有多少比例帶進下一個：0 直接顯示每個批次，0.9 大約回顧 10 個批次，0.99 大約 100 個。平滑不影響學習的結果。</translation>
    </message>
    <message>
        <source>Equal factors of the loss are equally far apart: shows how a small loss still falls</source>
        <translation>損失每變成相同的倍數，距離就相同：損失很小時，也看得出還在下降</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>橫軸</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>More about the charts</source>
        <translation>圖表的更多功能</translation>
    </message>
    <message>
        <source>Copy, save, values as a table</source>
        <translation>複製、儲存、數值表格</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全覽</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>平滑(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Horizontal axis</source>
        <translation>橫軸(&amp;H)</translation>
    </message>
    <message>
        <source>What the horizontal axis counts. Seconds are of computing, without pauses, tests and the waits of a slow pace.</source>
        <translation>橫軸以什麼為單位。秒數只算運算時間，不含暫停、測試，以及放慢速度時的等待。</translation>
    </message>
</context>
<context>
    <name>inkling::ClassLegend</name>
    <message>
        <source>Digits on the map</source>
        <translation>地圖上的數字</translation>
    </message>
    <message>
        <source>Arrow keys move, Space hides or shows a digit.</source>
        <translation>方向鍵移動，空白鍵隱藏或顯示一個數字。</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <comment>a digit</comment>
        <translation>%1，顯示中</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <comment>a digit</comment>
        <translation>%1，已隱藏</translation>
    </message>
    <message>
        <source>Click hides or shows the %1, a double click shows it alone or all again.</source>
        <comment>a digit</comment>
        <translation>按一下可隱藏或顯示 %1；按兩下只顯示它，再按兩下則全部顯示。</translation>
    </message>
</context>
<context>
    <name>inkling::ConfusionGrid</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩陣</translation>
    </message>
    <message>
        <source>Rows are what a digit is, columns what it was read as. Arrow keys move, Enter shows the images.</source>
        <translation>橫的一列是實際的數字，直的一欄是讀成的數字。用方向鍵移動，按 Enter 顯示影像。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Click to see the images, again to see all mistakes.</source>
        <translation>按一下顯示這些影像，再按一下顯示所有錯誤。</translation>
    </message>
</context>
<context>
    <name>inkling::ConfusionView</name>
    <message>
        <source>Counts</source>
        <translation>張數</translation>
    </message>
    <message>
        <source>How many images were read so</source>
        <translation>有多少張影像讀成這樣</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>The same in percent of the images of the row</source>
        <translation>同樣的內容，以占該列影像的百分比表示</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Recall, precision and F1 of each digit</source>
        <translation>各數字的召回率、精確率與 F1</translation>
    </message>
    <message>
        <source>Share of the test images that are read rightly; it is so sure to 95 % with this many images. The network never trains on them.</source>
        <translation>測試影像讀對的比例，以及依影像張數算出的 95 % 區間。這些影像從不拿來訓練。</translation>
    </message>
</context>
<context>
    <name>inkling::ContrastChoice</name>
    <message>
        <source>Digit that is asked about</source>
        <translation>要問的數字</translation>
    </message>
    <message>
        <source>Digit it is held against</source>
        <translation>拿來相比的數字</translation>
    </message>
    <message>
        <source>and not</source>
        <comment>why 9 and not 4</comment>
        <translation>而不是</translation>
    </message>
    <message>
        <source>%1, as read</source>
        <comment>a digit</comment>
        <translation>%1（讀出的）</translation>
    </message>
    <message>
        <source>%1, the label</source>
        <comment>a digit</comment>
        <translation>%1（標籤）</translation>
    </message>
    <message>
        <source>%1, likeliest other</source>
        <comment>a digit</comment>
        <translation>%1（最接近的）</translation>
    </message>
</context>
<context>
    <name>inkling::ContrastText</name>
    <message>
        <source>upper left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上方</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左側</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右側</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>The network&apos;s answer is not a number, so nothing speaks for a digit.</source>
        <translation>網路的答案不是數值，所以談不上支持哪個數字。</translation>
    </message>
    <message>
        <source>Choose two different digits.</source>
        <translation>請選兩個不同的數字。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a part of the picture, and what it gives</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 Most for %2: %3; most for %4: %5.</source>
        <translation>%1最支持 %2 的是%3，最支持 %4 的是%5。</translation>
    </message>
    <message>
        <source>%1 Most for %2: %3.</source>
        <translation>%1最支持 %2 的是%3。</translation>
    </message>
    <message>
        <source>%1 against %2, row %L3, column %L4</source>
        <comment>digits, place</comment>
        <translation>%1 對 %2，第 %L3 列，第 %L4 欄</translation>
    </message>
    <message>
        <source>%1 = %2 from all places, %3 from biases</source>
        <translation>%1 = 所有位置 %2，偏差 %3</translation>
    </message>
    <message>
        <source>%1 = %2 from all places, %3 from biases and curved activations</source>
        <translation>%1 = 所有位置 %2，偏差與彎曲的激勵函數 %3</translation>
    </message>
    <message>
        <source>%1 from this place, which sees %L2×%L3 pixels</source>
        <comment>height, width</comment>
        <translation>這個位置占 %1，它看的是 %L2×%L3 像素</translation>
    </message>
    <message>
        <source>Blue speaks for %1, orange for %2</source>
        <comment>digits</comment>
        <translation>藍色支持 %1，橘色支持 %2</translation>
    </message>
    <message>
        <source>third by third; outlined: where this place is</source>
        <translation>分成九格；外框是這個位置所在的一格</translation>
    </message>
    <message>
        <source>more than %1</source>
        <comment>times as likely</comment>
        <translation>超過 %1</translation>
    </message>
    <message>
        <source>To the network, %1 is as likely as %2: %3 against %4.</source>
        <comment>digits, shares</comment>
        <translation>在網路看來，%1 和 %2 的可能性一樣：%3 對 %4。</translation>
    </message>
    <message>
        <source>To the network, %1 is %3 times as likely as %2: %4 against %5.</source>
        <comment>digits, a factor, shares</comment>
        <translation>在網路看來，%1 的可能性是 %2 的 %3 倍：%4 對 %5。</translation>
    </message>
    <message>
        <source>In the logits %1 is ahead of %2 by %3, and exp(%3) is how many times as likely it is. What each part of the picture gives, and the biases, add up to this difference.</source>
        <comment>digits, difference</comment>
        <translation>%1 的 logit 比 %2 的大 %3，exp(%3) 就是可能性的倍數。圖中各處所占的部分加上偏差，正好是這個差。</translation>
    </message>
</context>
<context>
    <name>inkling::ControlBar</name>
    <message>
        <source>Train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Go through the batches; press again to pause</source>
        <translation>逐批訓練；再按一次即可暫停</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>單步</translation>
    </message>
    <message>
        <source>Train on one batch and stop</source>
        <translation>訓練一個批次後停下</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>倒帶</translation>
    </message>
    <message>
        <source>Back to the same starting weights, before the first batch</source>
        <translation>回到第一個批次之前，從同樣的起始權重開始</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>Measure the network on all test images</source>
        <translation>用全部測試影像評量網路</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>控制列</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>隨機種子(&amp;D)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Open, save, data, appearance (F10)</source>
        <translation>開啟、儲存、資料、外觀（F10）</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Stop after this batch; nothing is lost</source>
        <translation>完成這個批次後停下，進度不會遺失</translation>
    </message>
    <message>
        <source>Go on for as many batches again</source>
        <translation>再訓練同樣多的批次</translation>
    </message>
    <message>
        <source>This run has stopped early; rewind it</source>
        <translation>這次執行已提早停止，請倒帶</translation>
    </message>
    <message>
        <source>This run cannot go on; rewind it</source>
        <translation>這次執行無法繼續，請倒帶</translation>
    </message>
</context>
<context>
    <name>inkling::CrosshairText</name>
    <message>
        <source>%1 %2</source>
        <comment>test 97.5 %</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 after batch %2</source>
        <translation>%1，批次 %2 之後</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批次 %1</translation>
    </message>
    <message>
        <source>%1 in training on %2</source>
        <comment>a value, and the number of images</comment>
        <translation>訓練 %1（%2 張）</translation>
    </message>
    <message>
        <source>smoothed %1</source>
        <translation>平滑後 %1</translation>
    </message>
    <message>
        <source>test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>週期 %1</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a value, and the number of images it was measured on</comment>
        <translation>%1（%2 張）</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>平滑後</translation>
    </message>
    <message>
        <source>final test</source>
        <translation>最終測試</translation>
    </message>
    <message>
        <source>before the first batch</source>
        <translation>第一個批次之前</translation>
    </message>
    <message>
        <source>Test before the first batch: loss %1, accuracy %2</source>
        <translation>第一個批次之前的測試：損失 %1，準確率 %2</translation>
    </message>
    <message>
        <source>Final test: loss %1, accuracy %2</source>
        <translation>最終測試：損失 %1，準確率 %2</translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation>剛開啟時的樣子</translation>
    </message>
    <message>
        <source>%1 of computing</source>
        <comment>0.8 s</comment>
        <translation>運算 %1</translation>
    </message>
    <message>
        <source>Test as it was opened: loss %1, accuracy %2</source>
        <translation>剛開啟時的測試：損失 %1，準確率 %2</translation>
    </message>
</context>
<context>
    <name>inkling::DataChooser</name>
    <message>
        <source>&amp;MNIST, 70,000 handwritten digits</source>
        <translation>MNIST，70,000 個手寫數字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Fashion-MNIST, 70,000 pieces of clothing</source>
        <translation>Fashion-MNIST，70,000 件服飾(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;older of IDX files…</source>
        <translation>IDX 檔案資料夾(&amp;O)…</translation>
    </message>
    <message>
        <source>The images that are learned (Ctrl+D). Other images begin a new run.</source>
        <translation>用來學習的影像（Ctrl+D）。換成別的影像會開始新的執行。</translation>
    </message>
    <message>
        <source>Folder of IDX files</source>
        <translation>選擇 IDX 檔案資料夾</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>資料：%1</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>讀取中…</translation>
    </message>
</context>
<context>
    <name>inkling::DigitDetails</name>
    <message>
        <source>The digit that is pointed at</source>
        <translation>指到的數字</translation>
    </message>
</context>
<context>
    <name>inkling::DockTitle</name>
    <message>
        <source>Detach this view, or put it back</source>
        <translation>讓這個面板浮動，或放回原處</translation>
    </message>
    <message>
        <source>Detach “%1”, or put it back</source>
        <translation>讓「%1」浮動，或放回原處</translation>
    </message>
    <message>
        <source>Close this view; the menu opens it again</source>
        <translation>關閉這個面板；可從選單重新開啟</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>關閉「%1」</translation>
    </message>
</context>
<context>
    <name>inkling::DrawingActions</name>
    <message>
        <source>Draw with the keys</source>
        <translation>用鍵盤書寫</translation>
    </message>
    <message>
        <source>Come to the canvas; the arrow keys move the pen there</source>
        <translation>移到畫布上；在那裡用方向鍵移動筆</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Empty the canvas</source>
        <translation>清空畫布</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Take back the last stroke, clearing or picture</source>
        <translation>取消上一筆、上一次清除或上一張圖片</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>重做剛才復原的動作</translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation>開啟圖片…</translation>
    </message>
    <message>
        <source>Read a scanned or photographed digit: it is cropped, scaled and centred as the drawn ones are. You can also paste a picture or drop one here</source>
        <translation>辨識掃描或拍下來的數字：它會和手寫的一樣經過裁切、縮放和置中。您也可以貼上圖片，或把圖片拖放到這裡</translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation>貼上圖片</translation>
    </message>
    <message>
        <source>Read the picture, or the picture file, on the clipboard</source>
        <translation>辨識剪貼簿裡的圖片或圖片檔</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>複製圖片</translation>
    </message>
    <message>
        <source>Copy the 28×28 pixels the network sees, black ink on white paper</source>
        <translation>複製網路看到的 28×28 像素，白紙黑字</translation>
    </message>
    <message>
        <source>Copy probabilities</source>
        <translation>複製機率</translation>
    </message>
    <message>
        <source>Copy what the network answers for each digit, as a table for a spreadsheet</source>
        <translation>把網路對每個數字的答案複製成表格，可貼到試算表</translation>
    </message>
    <message>
        <source>Save drawing…</source>
        <translation>儲存手寫內容…</translation>
    </message>
    <message>
        <source>Save the drawing as a picture (PNG, SVG), or add its strokes to a collection (ndjson)</source>
        <translation>把手寫內容存成圖片（PNG、SVG），或把筆畫加進筆跡集（ndjson）</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>機率</translation>
    </message>
</context>
<context>
    <name>inkling::DrawingCanvas</name>
    <message>
        <source>Drawing canvas</source>
        <translation>手寫畫布</translation>
    </message>
    <message>
        <source>Draw one digit, as large as you like: the network sees it scaled and centred.
Without a mouse: D comes here, the arrow keys move the pen (two at once go diagonally, Shift is faster), Space puts it down and lifts it, Delete clears, Enter reads again.</source>
        <translation>寫一個數字，大小隨意：網路看到的是縮放並置中後的樣子。
不用滑鼠也可以：按 D 來到這裡，用方向鍵移動筆（同時按兩個走斜線，加按 Shift 更快），空白鍵下筆或提筆，Delete 清除，Enter 重新辨識。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show a drawing</source>
        <translation>顯示手寫內容</translation>
    </message>
    <message>
        <source>Show a picture</source>
        <translation>顯示圖片</translation>
    </message>
    <message>
        <source>Nothing drawn</source>
        <translation>還沒寫字</translation>
    </message>
    <message>
        <source>Strokes: %1</source>
        <translation>筆畫：%1</translation>
    </message>
    <message>
        <source>A picture of 28 by 28 pixels</source>
        <translation>28 × 28 像素的圖片</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>筆畫</translation>
    </message>
    <message>
        <source>Arrow keys move the pen,
Space puts it down</source>
        <translation>方向鍵移動筆，
空白鍵下筆</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>在這裡寫一個數字</translation>
    </message>
</context>
<context>
    <name>inkling::DrawingSaver</name>
    <message>
        <source>Added the drawing to %1.</source>
        <translation>已將手寫內容加進 %1。</translation>
    </message>
    <message>
        <source>Saved the drawing: %1</source>
        <translation>已儲存手寫內容：%1</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 圖片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 向量圖 (*.svg)</translation>
    </message>
    <message>
        <source>Strokes, added to an ndjson file (*.ndjson)</source>
        <translation>筆畫，加進 ndjson 檔 (*.ndjson)</translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation>儲存手寫內容</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Which digit is it?</source>
        <translation>這是哪個數字？</translation>
    </message>
</context>
<context>
    <name>inkling::EvaluationPage</name>
    <message>
        <source>Show its guesses</source>
        <translation>顯示它的猜測</translation>
    </message>
    <message>
        <source>Test the network as it is, before any training</source>
        <translation>不經訓練，直接測試現在的網路</translation>
    </message>
    <message>
        <source>Which digits a network takes for which appears here once there is one.</source>
        <translation>有了網路之後，這裡會顯示它把哪些數字誤認成哪些數字。</translation>
    </message>
    <message>
        <source>Before its first batch a new network only guesses. Train it: which digits it takes for which, and the images it reads wrong, appear here.</source>
        <translation>在第一個批次之前，新的網路只會亂猜。訓練之後，這裡會顯示它把哪些數字誤認成哪些數字，以及讀錯的影像。</translation>
    </message>
    <message>
        <source>This network takes other images than the test set has.</source>
        <translation>這個網路接受的影像格式與測試集不同。</translation>
    </message>
    <message>
        <source>Reading the test images …</source>
        <translation>正在讀測試影像…</translation>
    </message>
</context>
<context>
    <name>inkling::ExplainButton</name>
    <message>
        <source>What this shows</source>
        <translation>這裡顯示什麼</translation>
    </message>
    <message>
        <source>What “%1” shows</source>
        <translation>「%1」顯示什麼</translation>
    </message>
    <message>
        <source>What is this? (Shift+F1)</source>
        <translation>這是什麼？（Shift+F1）</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>這是什麼？</translation>
    </message>
</context>
<context>
    <name>inkling::Explainer</name>
    <message>
        <source>%1 = %2 / 255</source>
        <comment>a pixel</comment>
        <translation>%1 = %2 / 255</translation>
    </message>
    <message>
        <source>Products together %1</source>
        <translation>乘積合計 %1</translation>
    </message>
    <message>
        <source>Map %L1 of the input, products together %2</source>
        <translation>輸入的特徵圖 %L1，乘積合計 %2</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>區塊</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>卷積核</translation>
    </message>
    <message>
        <source>products</source>
        <translation>乘積</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the largest of %n values</source>
        <translation>
            <numerusform>%1 是 %n 個數值中最大的</numerusform>
        </translation>
    </message>
    <message>
        <source>Others are as large; the first of them counts.</source>
        <translation>還有其他數值一樣大；以第一個為準。</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a layer and a place</comment>
        <translation>來自 %1</translation>
    </message>
    <message>
        <source>window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Input × weight, the largest first</source>
        <translation>輸入 × 權重，由大到小</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller one(s), together</source>
        <translation>
            <numerusform>其餘 %n 個較小的，合計</numerusform>
        </translation>
    </message>
    <message>
        <source>gamma × (x − mean) / √(variance + epsilon) + beta</source>
        <translation>gamma × (x − 平均) / √(變異數 + epsilon) + beta</translation>
    </message>
    <message>
        <source>x, the input</source>
        <translation>x，輸入</translation>
    </message>
    <message>
        <source>mean of the batches so far</source>
        <translation>至今各批次的平均</translation>
    </message>
    <message>
        <source>their variance</source>
        <translation>至今各批次的變異數</translation>
    </message>
    <message>
        <source>gamma, learned</source>
        <translation>gamma，學來的</translation>
    </message>
    <message>
        <source>beta, learned</source>
        <translation>beta，學來的</translation>
    </message>
    <message>
        <source>%1, as it came: dropout drops values while training only</source>
        <translation>%1，保持原樣：dropout 只在訓練時丟棄數值</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>a value and its place</comment>
        <translation>%1，來自 %2</translation>
    </message>
    <message>
        <source>%1 = exp(%2) / %3</source>
        <translation>%1 = exp(%2) / %3</translation>
    </message>
    <message>
        <source>exp(sum − largest sum)</source>
        <translation>exp(總和 − 最大總和)</translation>
    </message>
</context>
<context>
    <name>inkling::ExportDialog</name>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存新檔(&amp;S)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Choose where to save what is shown here (Alt+S)</source>
        <translation>選擇要把這裡顯示的內容存到哪裡（Alt+S）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close this window; nothing is lost (Esc)</source>
        <translation>關閉這個視窗，不會遺失任何東西（Esc）</translation>
    </message>
    <message>
        <source>Export %1</source>
        <comment>a run and its moment</comment>
        <translation>匯出：%1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>%L1 parameters</source>
        <translation>%L1 個參數</translation>
    </message>
    <message>
        <source>test accuracy %1 (%L2 images)</source>
        <translation>測試準確率 %1（%L2 張）</translation>
    </message>
    <message>
        <source>Saved is the moment that the window shows; the run has got as far as batch %L1.</source>
        <translation>儲存的是視窗所顯示的那一刻；這次執行已進行到第 %L1 個批次。</translation>
    </message>
    <message>
        <source>Training goes on. Saved is the moment that stands here when you press the button.</source>
        <translation>訓練仍在進行。儲存的是您按下按鈕時這裡顯示的那一刻。</translation>
    </message>
    <message>
        <source>What will be written, in the folder %1</source>
        <comment>a folder&apos;s name</comment>
        <translation>將要寫入的檔案，在資料夾 %1 中</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>將要寫入的檔案</translation>
    </message>
    <message>
        <source>Saved, and read back to be sure: %1</source>
        <translation>已儲存，並讀回確認無誤：%1</translation>
    </message>
    <message>
        <source>The lines are on the clipboard.</source>
        <translation>這幾行已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>The optimizer&apos;s state goes along once a run is paused.</source>
        <translation>執行暫停後，最佳化器的狀態也會一起匯出。</translation>
    </message>
</context>
<context>
    <name>inkling::ExportSaver</name>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>inkling::FileOpener</name>
    <message>
        <source>%1 cannot be opened. Inkling opens models and runs (%2, or a folder), and pictures.</source>
        <translation>無法開啟 %1。可以開啟的是模型與執行紀錄檔（%2，或資料夾），以及圖片。</translation>
    </message>
</context>
<context>
    <name>inkling::FileQuestion</name>
    <message>
        <source>There already: %1. Replace?</source>
        <comment>one or two file names</comment>
        <translation>已經存在：%1。要取代嗎？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
</context>
<context>
    <name>inkling::FilesView</name>
    <message>
        <source>Files that will be written</source>
        <translation>將要寫入的檔案</translation>
    </message>
    <message>
        <source>Choose a file to look into it</source>
        <translation>選擇檔案，看看它的內容</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>檔案的開頭</translation>
    </message>
    <message>
        <source>The very text that will be written</source>
        <translation>將要寫入的文字，一字不差</translation>
    </message>
    <message>
        <source>Arrays in the file</source>
        <translation>檔案裡的陣列</translation>
    </message>
    <message>
        <source>The network&apos;s weights, by the names that other programs know them by</source>
        <translation>網路的權重，名稱與其他程式所用的相同</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>陣列</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形狀</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
</context>
<context>
    <name>inkling::FormatList</name>
    <message>
        <source>Forms</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The forms in which the model can be written</source>
        <translation>模型可以寫成的格式</translation>
    </message>
</context>
<context>
    <name>inkling::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>Which keys there are</source>
        <translation>查看所有快速鍵</translation>
    </message>
    <message>
        <source>What each &amp;view shows</source>
        <translation>各面板的用途(&amp;V)</translation>
    </message>
    <message>
        <source>Where &amp;files are</source>
        <translation>檔案放在哪裡(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About Inkling</source>
        <translation>關於 Inkling(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>這是什麼？(&amp;W)</translation>
    </message>
    <message>
        <source>Explain the setting, the layer or the view that has the focus</source>
        <translation>說明目前焦點所在的設定、層或面板</translation>
    </message>
    <message>
        <source>&amp;Layers, optimizers, settings</source>
        <translation>層、最佳化器與設定(&amp;L)</translation>
    </message>
</context>
<context>
    <name>inkling::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>說明頁面</translation>
    </message>
    <message>
        <source>What to read about</source>
        <translation>選擇要閱讀的主題</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Close the help (Esc)</source>
        <translation>關閉說明（Esc）</translation>
    </message>
    <message>
        <source>Layers, optimizers, settings</source>
        <translation>層、最佳化器與設定</translation>
    </message>
</context>
<context>
    <name>inkling::InputPreview</name>
    <message>
        <source>What the network sees</source>
        <translation>網路看到的影像</translation>
    </message>
    <message>
        <source>The 28×28 pixels the network gets: your digit scaled to 20 pixels, its centre of mass in the middle, as the digits it learned from.</source>
        <translation>網路收到的 28×28 像素：您寫的數字縮放到 20 像素，重心置中，與它學過的數字一致。</translation>
    </message>
    <message>
        <source>A picture of 28 by 28 pixels</source>
        <translation>28 × 28 像素的圖片</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>還沒有內容</translation>
    </message>
</context>
<context>
    <name>inkling::InsidePage</name>
    <message>
        <source>Show what matters</source>
        <translation>顯示關鍵部位</translation>
    </message>
    <message>
        <source>Covers the picture with a square of 5×5 paper, place by place. Blue: covering this place makes the answer less probable, so it speaks for it. Orange: it speaks against it.</source>
        <translation>用一張 5×5 的方形白紙逐處遮住圖片。藍色：遮住這裡會降低答案的機率，表示它支持這個答案。橘色：表示它反對這個答案。</translation>
    </message>
    <message>
        <source>How to read the layers</source>
        <translation>各層怎麼看</translation>
    </message>
    <message>
        <source>Blue is above zero, orange below. A dot marks where each pool&apos;s winner lay.</source>
        <translation>藍色大於零，橘色小於零。圓點標出每個池化視窗中最大值的位置。</translation>
    </message>
    <message>
        <source>This network takes other pictures than the canvas makes.</source>
        <translation>這個網路接受的圖片格式與畫布產生的不同。</translation>
    </message>
    <message>
        <source>Draw a digit, or choose a sample, to see what each layer makes of it.</source>
        <translation>寫一個數字或選一個樣本，看看每一層怎麼處理它。</translation>
    </message>
    <message>
        <source>On the picture, blue made the network surer of its answer, and orange speaks against it.</source>
        <translation>圖上藍色的地方讓網路更確定它的答案，橘色的地方則不支持這個答案。</translation>
    </message>
    <message>
        <source>Why this digit?</source>
        <translation>為什麼是這個數字？</translation>
    </message>
    <message>
        <source>Takes apart what puts one digit before another. Blue: this place speaks for the first digit. Orange: for the second. All places and the biases together are the difference of the two logits, which says how many times as likely the one is.</source>
        <translation>拆解一個數字為什麼領先另一個。藍色：這個位置支持前一個數字。橘色：支持後一個。所有位置加上偏差，就是兩個 logit 的差，由它就知道可能性是幾倍。</translation>
    </message>
</context>
<context>
    <name>inkling::Int8Choice</name>
    <message>
        <source>&amp;Whole numbers (int8), a smaller file</source>
        <translation>整數（int8），檔案較小(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kernels are rounded to whole numbers from -127 to 127; what that costs is measured on all test images</source>
        <translation>把卷積核與權重矩陣四捨五入成 -127 到 127 的整數；代價會用全部測試影像來量</translation>
    </message>
    <message>
        <source>How much is measured</source>
        <translation>量測進度</translation>
    </message>
    <message>
        <source>Give up the measuring, and keep the numbers as they are</source>
        <translation>放棄量測，數值維持原樣</translation>
    </message>
    <message>
        <source>Measuring on the test images what they cost …</source>
        <translation>正在用測試影像量測整數的代價…</translation>
    </message>
</context>
<context>
    <name>inkling::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
</context>
<context>
    <name>inkling::LanguageSource</name>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
</context>
<context>
    <name>inkling::LayerCard</name>
    <message>
        <source>Left and right move through the batches, up and down through the values. Enter goes to the batch.</source>
        <translation>左右方向鍵在批次之間移動，上下方向鍵在數值之間移動。按 Enter 前往該批次。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a layer and what it is like</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a figure&apos;s name and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>After the next batches</source>
        <translation>再訓練幾個批次後出現</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>讀取中…</translation>
    </message>
    <message>
        <source>How the layer&apos;s values are spread, batch by batch. Point at a place to read it; a double click goes to its batch.</source>
        <translation>這一層的數值分布，一個批次接一個批次。指向一處即可讀出數值；按兩下前往該批次。</translation>
    </message>
</context>
<context>
    <name>inkling::LayerDetails</name>
    <message>
        <source>Add a layer behind this one (Insert)</source>
        <translation>在這一層之後新增一層（Insert）</translation>
    </message>
    <message>
        <source>Duplicate this layer (Ctrl+D)</source>
        <translation>複製這一層（Ctrl+D）</translation>
    </message>
    <message>
        <source>Move this layer up (Alt+↑)</source>
        <translation>將這一層上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move this layer down (Alt+↓)</source>
        <translation>將這一層下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Remove this layer (Delete)</source>
        <translation>移除這一層（Delete）</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>加在下方</translation>
    </message>
</context>
<context>
    <name>inkling::LayerRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1; impossible: %2</source>
        <translation>%1；無法建立：%2</translation>
    </message>
    <message>
        <source>%1; output %2; %3 parameters</source>
        <translation>%1；輸出 %2；%3 個參數</translation>
    </message>
    <message>
        <source>%1; output not known yet</source>
        <translation>%1；還不知道輸出</translation>
    </message>
    <message>
        <source>%1 % of the arithmetic</source>
        <translation>占運算量的 %1 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Output %1, height × width × channels or a list; learns %2 numbers</source>
        <translation>輸出 %1，即高 × 寬 × 通道數，或一維的數列；要學 %2 個數字</translation>
    </message>
    <message>
        <source>%1, as the thick line below shows</source>
        <translation>%1，如下方的粗線所示</translation>
    </message>
    <message>
        <source>Click to fold its options away</source>
        <translation>按一下收合選項</translation>
    </message>
    <message>
        <source>Click to change its options; drag to move it</source>
        <translation>按一下可更改選項；拖曳可移動這一層</translation>
    </message>
</context>
<context>
    <name>inkling::LayerRows</name>
    <message>
        <source>Layers of the network</source>
        <translation>網路的各層</translation>
    </message>
</context>
<context>
    <name>inkling::LayerStrip</name>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Point at a value to see its arithmetic; click to keep it and see its map large</source>
        <translation>指向一個數值即可看到它的算式；按一下會固定顯示，並放大它的特徵圖</translation>
    </message>
    <message>
        <source>Arrow keys go from value to value, with Shift from map to map, Page up and Page down from layer to layer. Enter shows a map large.</source>
        <translation>方向鍵逐一移動數值，加按 Shift 逐一移動特徵圖，Page Up 和 Page Down 逐層移動。按 Enter 放大特徵圖。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; laid over it: %2</source>
        <comment>a place with its value, and the value of what is laid over</comment>
        <translation>%1；疊在上面的值：%2</translation>
    </message>
</context>
<context>
    <name>inkling::LayerTexts</name>
    <message>
        <source>not a number</source>
        <translation>非數值</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>變化量</translation>
    </message>
    <message>
        <source>What the layer has learned: its weights and biases</source>
        <translation>這一層學到的東西：權重與偏差</translation>
    </message>
    <message>
        <source>Where the loss of the first training images pushes each weight, before the optimizer makes a step of it</source>
        <translation>前幾張訓練影像的損失把每個權重推往哪裡，還沒由最佳化器變成一步</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>at least so much</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>none of %L1</source>
        <translation>無（共 %L1 個）</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <comment>dead units</comment>
        <translation>%L1／%L2 個</translation>
    </message>
    <message>
        <source>Change by the last batch (root mean square).</source>
        <translation>上一個批次造成的變化量（均方根）。</translation>
    </message>
    <message>
        <source>Size of the weights and biases: root mean square.</source>
        <translation>權重與偏差的大小：均方根。</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Size of the gradient on the first training images, without augmentation: root mean square.</source>
        <translation>前幾張訓練影像（不做資料擴增）的梯度大小：均方根。</translation>
    </message>
    <message>
        <source>Change a batch</source>
        <translation>每批次變化</translation>
    </message>
    <message>
        <source>Change / weights</source>
        <translation>變化／權重</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>失效單元</translation>
    </message>
    <message>
        <source>Filters or units whose relu gives 0 for every image that was looked at: they learn nothing from them.</source>
        <translation>對看過的每張影像，relu 都輸出 0 的卷積核或單元：它們從這些影像學不到任何東西。</translation>
    </message>
    <message>
        <source>Zero outputs</source>
        <translation>輸出為零</translation>
    </message>
    <message>
        <source>Share of all outputs of the layer that its relu makes 0.</source>
        <translation>這一層的全部輸出中，被 relu 變成 0 的比例。</translation>
    </message>
    <message>
        <source>usual: %1</source>
        <translation>一般：%1</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <comment>a batch, two values, and the share of what lies between them</comment>
        <translation>%1，%2 到 %3：%4</translation>
    </message>
    <message>
        <source>Batch %L1</source>
        <translation>批次 %L1</translation>
    </message>
    <message>
        <source>Before the first batch</source>
        <translation>第一個批次之前</translation>
    </message>
    <message>
        <source>After batch %L1</source>
        <translation>批次 %L1 之後</translation>
    </message>
    <message numerus="yes">
        <source>%1; gradient on the first %Ln training image(s)</source>
        <translation>
            <numerusform>%1；梯度取自前 %Ln 張訓練影像</numerusform>
        </translation>
    </message>
    <message>
        <source>How far the last batch moved each weight</source>
        <translation>上一個批次讓每個權重移動了多少</translation>
    </message>
    <message numerus="yes">
        <source>Mean change a batch over the last %Ln batch(es), since what a single one changed is not known: at least this much on average, for steps partly cancel out (root mean square).</source>
        <translation>
            <numerusform>最近 %Ln 個批次平均每批次的變化量（均方根），因為不知道單獨一個批次改變了多少。各步會部分抵消，所以單獨一步平均至少有這麼大。</numerusform>
        </translation>
    </message>
    <message>
        <source>Size of the change divided by the size of the weights. About 0.001 for a single step is usual: far more, and training may become unstable; far less, and it hardly moves.</source>
        <translation>變化量的大小除以權重的大小。單獨一步一般約 0.001：大得多，訓練可能變得不穩定；小得多，就幾乎沒有進展。</translation>
    </message>
</context>
<context>
    <name>inkling::LayersPage</name>
    <message>
        <source>What the layers are shown at</source>
        <translation>顯示的是哪個時刻的各層</translation>
    </message>
    <message>
        <source>This network takes other images than the training set has.</source>
        <translation>這個網路接受的影像與訓練集不同。</translation>
    </message>
    <message>
        <source>How each layer&apos;s weights, gradients and changes are spread appears here once there is a network. Train it to see them move.</source>
        <translation>有了網路，這裡就會顯示每一層權重、梯度和變化量的分布。訓練它，就能看到分布如何移動。</translation>
    </message>
</context>
<context>
    <name>inkling::LibraryActions</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Make it the current run, at its end</source>
        <translation>把它設為目前的執行，並停在結尾</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Give the run another name</source>
        <translation>替這次執行換個名稱</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Write down what the run is about</source>
        <translation>記下這次執行是做什麼的</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Write the run into a file, to keep or to send</source>
        <translation>把這次執行寫成檔案，方便保存或傳給別人</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Take in a run from a file, and make it the current one</source>
        <translation>從檔案取得一次執行，並設為目前的執行</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Take the run out of the list; this can be undone</source>
        <translation>把這次執行移出清單；可以復原</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>復原刪除</translation>
    </message>
    <message>
        <source>Bring back the run that was deleted last</source>
        <translation>救回最後刪除的執行</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Write what to look for</source>
        <translation>輸入要找的字詞</translation>
    </message>
</context>
<context>
    <name>inkling::LibraryDelegate</name>
    <message>
        <source>Name of %1</source>
        <translation>「%1」的名稱</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>「%1」的備註</translation>
    </message>
</context>
<context>
    <name>inkling::LibraryFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Runs and descriptions (*%1 *.json)</source>
        <translation>執行紀錄檔與描述檔 (*%1 *.json)</translation>
    </message>
</context>
<context>
    <name>inkling::LibraryHeader</name>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Left and Right choose a column, Space sorts by it. With Shift they change its width, with Ctrl its place.</source>
        <translation>按向左或向右鍵選擇欄位，按空白鍵依該欄排序。加按 Shift 調整欄寬，加按 Ctrl 調整位置。</translation>
    </message>
</context>
<context>
    <name>inkling::LibraryPage</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>搜尋執行紀錄</translation>
    </message>
    <message>
        <source>Looks in name, note, network, data and state; all words must be there (%1)</source>
        <translation>在名稱、備註、網路、資料和狀態中尋找；所有字詞都要出現（%1）</translation>
    </message>
    <message>
        <source>How many runs are shown</source>
        <translation>顯示了幾次執行</translation>
    </message>
    <message>
        <source>More that can be done with the run</source>
        <translation>對這次執行還能做的事</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln 次執行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln run(s)</source>
        <translation>
            <numerusform>%Ln 次執行中的 %L1 次</numerusform>
        </translation>
    </message>
    <message>
        <source>No run has all of these words.</source>
        <translation>沒有任何執行包含所有這些字詞。</translation>
    </message>
    <message>
        <source>Every run that you train is kept here. Press Train to make the first one.</source>
        <translation>您訓練的每一次執行都會保存在這裡。按「訓練」開始第一次。</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>無法讀取執行紀錄。</translation>
    </message>
    <message>
        <source>Reading the runs …</source>
        <translation>正在讀取執行紀錄…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>「%1」的備註</translation>
    </message>
    <message>
        <source>Import run</source>
        <translation>匯入執行紀錄</translation>
    </message>
    <message>
        <source>Export %1</source>
        <comment>a run</comment>
        <translation>匯出「%1」</translation>
    </message>
</context>
<context>
    <name>inkling::LibraryTable</name>
    <message>
        <source>All runs</source>
        <translation>所有執行</translation>
    </message>
    <message>
        <source>Enter makes a run the current one, F2 renames it, Delete takes it out of the list.</source>
        <translation>按 Enter 切換到該次執行，按 F2 重新命名，按 Delete 移出清單。</translation>
    </message>
</context>
<context>
    <name>inkling::LibraryTexts</name>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次數</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>測試準確率</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>A filled dot marks the current run, a ring one that is open beside it.</source>
        <translation>實心圓點是目前的執行，空心圓圈是同時開啟的其他執行。</translation>
    </message>
    <message>
        <source>When its first batch was trained.</source>
        <translation>第一個批次訓練的時間。</translation>
    </message>
    <message>
        <source>The preset, or the kinds of its layers.</source>
        <translation>所用的預設組合，或各層的種類。</translation>
    </message>
    <message>
        <source>What it was trained on.</source>
        <translation>用來訓練的資料。</translation>
    </message>
    <message>
        <source>Batches trained, of those that were planned.</source>
        <translation>已訓練的批次數，以及原訂的批次數。</translation>
    </message>
    <message>
        <source>Share of test images read right at the last test, with the 95 % interval for so many images.</source>
        <translation>最近一次測試中讀對的比例，以及依影像張數算出的 95 % 區間。</translation>
    </message>
    <message>
        <source>How it ended, or how it stands.</source>
        <translation>如何結束，或目前的狀況。</translation>
    </message>
    <message>
        <source>Your own words.</source>
        <translation>您自己寫的話。</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>planned batches</comment>
        <translation>／%1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>training</source>
        <translation>訓練中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>提早停止</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已發散</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中斷</translation>
    </message>
    <message>
        <source>%1, the current run</source>
        <translation>%1，目前的執行</translation>
    </message>
    <message>
        <source>%1, open in this session</source>
        <translation>%1，本次已開啟</translation>
    </message>
    <message>
        <source>Begun %1, last changed %2</source>
        <translation>%1開始，%2最後變更</translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <comment>network</comment>
        <translation>%1，%2 個參數</translation>
    </message>
    <message>
        <source>Forked after batch %1</source>
        <translation>在批次 %1 之後分支</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between a program and a processor</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Double-click it, or press Enter, to make it the current run.</source>
        <translation>按兩下或按 Enter，就能切換到這次執行。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Computing time</source>
        <translation>運算時間</translation>
    </message>
    <message>
        <source>What its batches took to compute, without pauses, tests and the waits of a slow pace.</source>
        <translation>各批次運算所花的時間，不含暫停、測試，以及放慢速度時的等待。</translation>
    </message>
</context>
<context>
    <name>inkling::MainWindow</name>
    <message>
        <source>Inkling</source>
        <translation>Inkling</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>面板(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>After batch %L1: %2.</source>
        <translation>批次 %L1 之後：%2。</translation>
    </message>
    <message>
        <source>Press Space to train the network: a hundred batches, in a few seconds. Then draw a digit at the right.</source>
        <translation>按空白鍵開始訓練網路：一百個批次，只要幾秒鐘。然後在右邊寫一個數字。</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>圖表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Drawing</source>
        <translation>手寫(&amp;D)</translation>
    </message>
    <message>
        <source>Runs are stored again.</source>
        <translation>執行又能存檔了。</translation>
    </message>
    <message>
        <source>%1 is open; Train goes on from its end.</source>
        <translation>已開啟「%1」；按「訓練」從它的結尾繼續。</translation>
    </message>
    <message>
        <source>Written, and read back to be sure: %1</source>
        <translation>已寫出，並讀回核對：%1</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>已刪除「%1」。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 describes this run; Train makes it.</source>
        <translation>%1 描述的就是這次執行；按「訓練」就會照著做。</translation>
    </message>
    <message>
        <source>%1 has come to the very weights that its description expects.</source>
        <translation>「%1」得到的權重與描述檔預期的完全相同。</translation>
    </message>
    <message>
        <source>Goes on for as many batches again: %L1 now.</source>
        <translation>再訓練同樣多的批次：現在共 %L1 個。</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在讀取 %1…</translation>
    </message>
    <message>
        <source>%1 goes on after batch %L2.</source>
        <translation>「%1」從第 %L2 個批次之後繼續訓練。</translation>
    </message>
    <message>
        <source>Before the first batch: %1.</source>
        <translation>第一個批次之前：%1。</translation>
    </message>
    <message>
        <source>Close the window; what was trained is kept, and can go on later</source>
        <translation>關閉視窗；訓練過的都會保留，之後可以接著訓練</translation>
    </message>
    <message>
        <source>Space trains and pauses, − and + change the pace, F is full speed. Esc brings the window back.</source>
        <translation>按空白鍵訓練或暫停，按 − 和 + 調整速度，按 F 切換全速。按 Esc 回到原本的視窗。</translation>
    </message>
    <message>
        <source>Pace: full speed.</source>
        <translation>速度：全速。</translation>
    </message>
    <message numerus="yes">
        <source>Pace: %Ln batch(es) a second.</source>
        <translation>
            <numerusform>速度：每秒 %Ln 個批次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::MapPage</name>
    <message>
        <source>What the map shows</source>
        <translation>地圖顯示什麼</translation>
    </message>
    <message>
        <source>Where a network puts each test digit before it decides appears here once there is one.</source>
        <translation>有了網路之後，這裡會顯示它在做決定之前把每個測試數字放在哪裡。</translation>
    </message>
    <message>
        <source>This network takes other images than the test set has.</source>
        <translation>這個網路接受的影像與測試集不同。</translation>
    </message>
    <message>
        <source>This network&apos;s values are no longer numbers: it has diverged, and there is nothing to map.</source>
        <translation>這個網路的數值已不再是數字：它已發散，沒有可以畫的地圖。</translation>
    </message>
    <message>
        <source>Mapping the test images …</source>
        <translation>正在繪製測試影像的地圖 …</translation>
    </message>
    <message>
        <source>Point at a digit to see it; a click puts it onto the canvas.</source>
        <translation>指向一個數字就能看到它；按一下會把它放到畫布上。</translation>
    </message>
</context>
<context>
    <name>inkling::MapPlot</name>
    <message>
        <source>Map of the test digits</source>
        <translation>測試數字的地圖</translation>
    </message>
    <message>
        <source>Arrow keys go to the next point that way, Enter puts its digit onto the canvas, plus and minus zoom, Home shows all, a digit shows or hides that class.</source>
        <translation>方向鍵移到該方向的下一個點，Enter 把它的數字放到畫布上，加號與減號縮放，Home 顯示全部，按數字鍵可顯示或隱藏該類別。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>The wheel, or + and −, zooms; dragging moves; Home, or a double click, shows all.</source>
        <translation>用滾輪或 + 和 − 縮放，拖曳可移動，按 Home 或按兩下顯示全部。</translation>
    </message>
    <message>
        <source>The wheel, or + and −, zooms</source>
        <translation>用滾輪或 + 和 − 縮放</translation>
    </message>
    <message>
        <source>Home, or a double click, shows all</source>
        <translation>按 Home 或按兩下顯示全部</translation>
    </message>
</context>
<context>
    <name>inkling::MapTexts</name>
    <message>
        <source>before the first batch</source>
        <translation>第一個批次之前</translation>
    </message>
    <message>
        <source>after batch %1</source>
        <translation>批次 %1 之後</translation>
    </message>
    <message>
        <source>%1 test images, %2: %3 right. The plane shows %4 of the variance of their %5 features.</source>
        <comment>how many, when, percent, percent, how many</comment>
        <translation>%1 張測試影像，%2：讀對 %3。這個平面呈現 %5 個特徵總變異的 %4。</translation>
    </message>
    <message>
        <source>✓ A %1, read right: %2</source>
        <comment>a digit and its probability</comment>
        <translation>✓ 這是 %1，讀對了：%2</translation>
    </message>
    <message>
        <source>✗ A %1, read as %2: %3</source>
        <comment>a digit, another one and its probability</comment>
        <translation>✗ 這是 %1，讀成 %2：%3</translation>
    </message>
    <message>
        <source>Your drawing, read as %1: %2</source>
        <comment>a digit and its probability</comment>
        <translation>您的手寫，讀成 %1：%2</translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation>剛開啟時的樣子</translation>
    </message>
</context>
<context>
    <name>inkling::MatrixTexts</name>
    <message>
        <source>is ╲ read</source>
        <comment>corner of the confusion matrix: rows are what a digit is, columns what it is read as</comment>
        <translation>實際 ╲ 讀成</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>張數</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精確率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Digit %1: %L2 of %L3 images read rightly</source>
        <translation>數字 %1：%L3 張影像中讀對 %L2 張</translation>
    </message>
    <message>
        <source>Read as %1: %L2 images, of which %L3 rightly</source>
        <translation>讀成 %1：%L2 張影像，其中 %L3 張讀對</translation>
    </message>
    <message>
        <source>All digits: %L1 of %L2 images read rightly</source>
        <translation>所有數字：%L2 張影像中讀對 %L1 張</translation>
    </message>
    <message>
        <source>There is no image of a %1</source>
        <translation>沒有數字 %1 的影像</translation>
    </message>
    <message>
        <source>A %1 read rightly: %L3 of %L4 images, %5 %6</source>
        <translation>數字 %1 讀對：%L4 張影像中有 %L3 張，%5 %6</translation>
    </message>
    <message>
        <source>A %1 read as %2: %L3 of %L4 images, %5 %6</source>
        <translation>數字 %1 讀成 %2：%L4 張影像中有 %L3 張，%5 %6</translation>
    </message>
    <message>
        <source>%1 of digit %2: %3. %4</source>
        <comment>a figure, a digit, the value, what it means</comment>
        <translation>數字 %2 的%1：%3。%4</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>無定義</translation>
    </message>
    <message>
        <source>Recall: of the images of this digit, the share that was found</source>
        <translation>召回率：這個數字的影像中，有多少比例被認出來</translation>
    </message>
    <message>
        <source>Precision: of the images read as this digit, the share that is one</source>
        <translation>精確率：讀成這個數字的影像中，有多少比例真的是它</translation>
    </message>
    <message>
        <source>F1: recall and precision in one figure, their harmonic mean</source>
        <translation>F1：把召回率與精確率合成一個指標，即兩者的調和平均</translation>
    </message>
    <message>
        <source>%1, least sure first</source>
        <translation>%1，把握最小的排在最前面</translation>
    </message>
    <message>
        <source>%1, worst first</source>
        <translation>%1，錯得最離譜的排在最前面</translation>
    </message>
    <message>
        <source>Digit %2: %1 right</source>
        <comment>%1 is a count</comment>
        <translation>數字 %2：讀對 %1 張</translation>
    </message>
    <message>
        <source>%2 read as %3: %1</source>
        <comment>%1 is a count</comment>
        <translation>%2 讀成 %3：%1 張</translation>
    </message>
    <message>
        <source>Digit %2: %1 wrong</source>
        <comment>%1 is a count</comment>
        <translation>數字 %2：讀錯 %1 張</translation>
    </message>
    <message>
        <source>Wrongly read as %2: %1</source>
        <comment>%1 is a count</comment>
        <translation>誤讀成 %2：%1 張</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <comment>a count</comment>
        <translation>讀錯 %1 張</translation>
    </message>
    <message>
        <source>%1 right ±&#xa0;%2</source>
        <comment>a percentage and half its 95 % interval</comment>
        <translation>讀對 %1 ±&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 of %L2 test images, before the first batch</source>
        <translation>%1，共 %L2 張測試影像，第一個批次之前</translation>
    </message>
    <message>
        <source>%1 of %L2 test images, after batch %L3</source>
        <translation>%1，共 %L2 張測試影像，批次 %L3 之後</translation>
    </message>
    <message>
        <source>%1 of %L2 test images, as it was opened</source>
        <translation>%1，共 %L2 張測試影像，剛開啟時的樣子</translation>
    </message>
</context>
<context>
    <name>inkling::MemoryMenu</name>
    <message>
        <source>&amp;Timeline memory</source>
        <translation>時間軸記憶體(&amp;T)</translation>
    </message>
    <message>
        <source>%L1 MB</source>
        <translation>%L1 MB</translation>
    </message>
</context>
<context>
    <name>inkling::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>關閉這則訊息</translation>
    </message>
</context>
<context>
    <name>inkling::MetricCharts</name>
    <message>
        <source>&amp;Fit</source>
        <translation>全覽(&amp;F)</translation>
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
        <source>All of the run again (double click, %1)</source>
        <translation>重新顯示整次執行（按兩下，%1）</translation>
    </message>
    <message>
        <source>All of the run again</source>
        <translation>重新顯示整次執行</translation>
    </message>
    <message>
        <source>Values as a &amp;table…</source>
        <translation>數值表格(&amp;T)…</translation>
    </message>
    <message>
        <source>All of the run is shown; the wheel looks closer, and this goes back (double click, %1)</source>
        <translation>目前已顯示整個執行；用滾輪拉近後，可用它回到全覽（按兩下，%1）</translation>
    </message>
    <message>
        <source>Half as many batches, in more detail</source>
        <translation>只看一半的批次，看得更細</translation>
    </message>
    <message>
        <source>Twice as many batches</source>
        <translation>看多一倍的批次</translation>
    </message>
</context>
<context>
    <name>inkling::MetricPlot</name>
    <message>
        <source>Loss by batch</source>
        <translation>各批次的損失</translation>
    </message>
    <message>
        <source>Accuracy by batch</source>
        <translation>各批次的準確率</translation>
    </message>
    <message>
        <source>before the first batch</source>
        <translation>第一個批次之前</translation>
    </message>
    <message>
        <source>Press Train: loss will appear here</source>
        <translation>按「訓練」，損失就會出現在這裡</translation>
    </message>
    <message>
        <source>Press Train: accuracy will appear here</source>
        <translation>按「訓練」，準確率就會出現在這裡</translation>
    </message>
    <message>
        <source>Before the first batch.</source>
        <translation>第一個批次之前。</translation>
    </message>
    <message>
        <source>Batch %1: %2 in training, smoothed %3.</source>
        <translation>批次 %1：訓練 %2，平滑後 %3。</translation>
    </message>
    <message numerus="yes">
        <source> Validation after batch %1: %2 on %n image(s).</source>
        <translation>
            <numerusform>批次 %1 之後的驗證：%2（%n 張影像）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> Test after batch %1: %2 on %n image(s).</source>
        <translation>
            <numerusform>批次 %1 之後的測試：%2（%n 張影像）。</numerusform>
        </translation>
    </message>
    <message>
        <source> Beside it: %1.</source>
        <comment>names of other runs</comment>
        <translation>一併顯示：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a line and its last value: test 0.31</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>Drag to go to a batch. Turn the wheel to look closer, with Shift at heights; Shift and drag for a part, Ctrl and drag to move, double click for all. With the Tab key here: arrow keys to read, Ctrl with + − 0 to look closer.</source>
        <translation>拖曳可移到某個批次。轉動滾輪可縮放，加按 Shift 則縮放縱軸；按住 Shift 拖曳可放大一部分，按住 Ctrl 拖曳可平移，按兩下顯示全部。用 Tab 鍵移到這裡後：用方向鍵讀取數值，用 Ctrl 加 + − 0 縮放。</translation>
    </message>
    <message>
        <source> %1.</source>
        <comment>something that happened</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The square is this network before its first batch. %1</source>
        <translation>方塊是這個網路在第一個批次之前的成績。%1</translation>
    </message>
    <message numerus="yes">
        <source> Final test: %1 on %n image(s).</source>
        <translation>
            <numerusform>最終測試：%1（%n 張影像）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> Test before the first batch: %1 on %n image(s).</source>
        <translation>
            <numerusform>第一個批次之前的測試：%1（%n 張影像）。</numerusform>
        </translation>
    </message>
    <message>
        <source>final test</source>
        <translation>最終測試</translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation>剛開啟時的樣子</translation>
    </message>
    <message>
        <source>As it was opened.</source>
        <translation>剛開啟時的樣子。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (final test %2 on %n image(s))</source>
        <comment>a run&apos;s name, a value</comment>
        <translation>
            <numerusform>%1（最終測試 %2，%n 張影像）</numerusform>
        </translation>
    </message>
    <message>
        <source>train, smoothed</source>
        <translation>訓練，平滑後</translation>
    </message>
    <message>
        <source>smoothed</source>
        <comment>the train line</comment>
        <translation>平滑後</translation>
    </message>
</context>
<context>
    <name>inkling::MetricText</name>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非數值</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>minutes and seconds</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1:%2:%3</source>
        <comment>hours, minutes, seconds</comment>
        <translation>%1:%2:%3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a value, and the number of images it was measured on</comment>
        <translation>%1（%2 張）</translation>
    </message>
    <message>
        <source>%1 (%2 – %3) on %4</source>
        <comment>a share, its 95 % interval, the number of images it was measured on</comment>
        <translation>%1（%2 – %3，%4 張）</translation>
    </message>
    <message>
        <source>%1 by epoch</source>
        <comment>Loss by epoch</comment>
        <translation>%1（依週期）</translation>
    </message>
    <message>
        <source>%1 by seconds of training</source>
        <comment>Loss by seconds of training</comment>
        <translation>%1（依訓練秒數）</translation>
    </message>
    <message>
        <source>%1 by batch</source>
        <comment>Loss by batch</comment>
        <translation>%1（依批次）</translation>
    </message>
</context>
<context>
    <name>inkling::MistakesView</name>
    <message>
        <source>Images, worst first</source>
        <translation>影像，錯得最離譜的排在最前面</translation>
    </message>
    <message>
        <source>All mistakes</source>
        <translation>所有錯誤</translation>
    </message>
    <message>
        <source>Show the mistakes of all digits again</source>
        <translation>重新顯示所有數字的錯誤</translation>
    </message>
    <message>
        <source>None. Choose another cell of the matrix.</source>
        <translation>沒有影像。請選矩陣的另一格。</translation>
    </message>
    <message>
        <source>Images that are read wrong appear here once a network was tested.</source>
        <translation>測試網路之後，這裡會顯示讀錯的影像。</translation>
    </message>
    <message>
        <source>Every test image is read rightly.</source>
        <translation>所有測試影像都讀對了。</translation>
    </message>
</context>
<context>
    <name>inkling::ModelExport</name>
    <message>
        <source>&amp;Export model…</source>
        <translation>匯出模型(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the network for other programs, and see before what will be written</source>
        <translation>把網路寫成其他程式能用的檔案，並先看看會寫些什麼</translation>
    </message>
    <message>
        <source>Saved, and read back to be sure: %1</source>
        <translation>已儲存，並讀回確認無誤：%1</translation>
    </message>
</context>
<context>
    <name>inkling::ModelFiles</name>
    <message>
        <source>&amp;Open model…</source>
        <translation>開啟模型(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save model…</source>
        <translation>儲存模型(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the network as a TensorFlow.js layers-model, a folder with model.json</source>
        <translation>把網路存成 TensorFlow.js layers-model，也就是內含 model.json 的資料夾</translation>
    </message>
    <message>
        <source>Opened %1; Train goes on from its weights.</source>
        <translation>已開啟 %1；按「訓練」會從它的權重接著訓練。</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>開啟模型</translation>
    </message>
    <message>
        <source>Save model in a new folder</source>
        <translation>將模型儲存到新資料夾</translation>
    </message>
    <message>
        <source>inkling-model</source>
        <translation>inkling-model</translation>
    </message>
    <message>
        <source>Open a model, in any of the forms that can be read, and go on training it</source>
        <translation>開啟任何一種可讀格式的模型，接著訓練</translation>
    </message>
    <message>
        <source>Models and runs (%1)</source>
        <translation>模型與執行紀錄檔 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>A run</source>
        <translation>某次執行</translation>
    </message>
    <message>
        <source>Saved, and read back to be sure: %1 (%2)</source>
        <comment>a folder; a run and its moment</comment>
        <translation>已儲存，並讀回確認無誤：%1（%2）</translation>
    </message>
</context>
<context>
    <name>inkling::NetworkDraft</name>
    <message>
        <source>Add %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>複製 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移動 %1</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>更改 %2 的 %1</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>捨棄變更</translation>
    </message>
</context>
<context>
    <name>inkling::NetworkEditor</name>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>The layers appear here once there is a network.</source>
        <translation>有了網路之後，這裡會顯示各層。</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>新增層</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>網路的各層</translation>
    </message>
    <message>
        <source>%1 parameters so far</source>
        <translation>目前 %1 個參數</translation>
    </message>
    <message>
        <source>%1 parameters · %2 MFLOP/image</source>
        <translation>%1 個參數 · 每張影像 %2 MFLOP</translation>
    </message>
    <message>
        <source>Add before</source>
        <translation>在前面新增</translation>
    </message>
    <message>
        <source>Add after</source>
        <translation>在後面新增</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Numbers the network learns, and floating-point operations to train on one image: two for each multiply-add, forward and backward</source>
        <translation>網路要學的數字個數，以及訓練一張影像所需的浮點運算量：前向與反向都算，每次乘加計兩次運算</translation>
    </message>
    <message>
        <source>%1 Train goes on with the network of before.</source>
        <comment>a reason</comment>
        <translation>%1「訓練」仍會繼續訓練先前的網路。</translation>
    </message>
    <message>
        <source>Add a layer, in front of the last one, or above flatten if it needs maps</source>
        <translation>在最後一層之前新增一層；需要特徵圖的層則放在 flatten 之前</translation>
    </message>
</context>
<context>
    <name>inkling::PaceControl</name>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How many batches a second: slow to watch each step, to the right end for full speed (keys − and +, F for full speed). It changes nothing of what is learned.</source>
        <translation>每秒訓練幾個批次：放慢可以看清每一步，拉到最右邊就是全速（按 − 和 + 調整，按 F 全速）。速度不影響學習的結果。</translation>
    </message>
    <message>
        <source>%L1 batches/s</source>
        <translation>%L1 批次／秒</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>1 batch/s</source>
        <translation>1 批次／秒</translation>
    </message>
</context>
<context>
    <name>inkling::PairBox</name>
    <message>
        <source>h×w</source>
        <translation>高×寬</translation>
    </message>
    <message>
        <source>Set height and width apart</source>
        <translation>分別設定高與寬</translation>
    </message>
    <message>
        <source>%1, height</source>
        <translation>%1，高</translation>
    </message>
    <message>
        <source>%1, width</source>
        <translation>%1，寬</translation>
    </message>
    <message>
        <source>%1: height and width apart</source>
        <translation>%1：分別設定高與寬</translation>
    </message>
</context>
<context>
    <name>inkling::PendingBar</name>
    <message>
        <source>Apply (new run)</source>
        <translation>套用（新的執行）</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Back to the network of the run; Ctrl+Z brings the changes back</source>
        <translation>回到這次執行的網路；按 Ctrl+Z 可找回變更</translation>
    </message>
    <message>
        <source>Changed. The run still trains the network it began with.</source>
        <translation>已變更。這次執行訓練的仍是一開始的網路。</translation>
    </message>
    <message>
        <source>Begin a new run with this network (Ctrl+Enter); the run before stays among the runs</source>
        <translation>用這個網路開始新的執行（Ctrl+Enter）；之前的執行會保留在清單中</translation>
    </message>
    <message>
        <source>Changed, but it cannot be built yet. Train goes on with the network of before.</source>
        <translation>已變更，但還無法建立。「訓練」仍會繼續訓練先前的網路。</translation>
    </message>
</context>
<context>
    <name>inkling::PictureIntake</name>
    <message>
        <source>Open the picture of a digit</source>
        <translation>開啟圖片</translation>
    </message>
    <message>
        <source>The clipboard holds no picture; copy one first.</source>
        <translation>剪貼簿裡沒有圖片，請先複製一張。</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.gif)</source>
        <translation>圖片 (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.gif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>inkling::PictureView</name>
    <message>
        <source>Picture of the digit</source>
        <translation>數字的圖片</translation>
    </message>
</context>
<context>
    <name>inkling::PredictionPanel</name>
    <message>
        <source>what it sees</source>
        <translation>網路看到的</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>What the network reads on the canvas. It always answers with one of ten digits, also where there is none: the percentage says how far to trust it.</source>
        <translation>網路在畫布上讀到的數字。即使上面根本沒有數字，它也一定會從十個數字中選一個回答；百分比告訴您該相信它幾分。</translation>
    </message>
    <message>
        <source>The digit read</source>
        <translation>讀到的數字</translation>
    </message>
    <message>
        <source>How sure the network is</source>
        <translation>網路有多大把握</translation>
    </message>
    <message>
        <source>Which network reads</source>
        <translation>由哪個階段的網路辨識</translation>
    </message>
    <message>
        <source>Nothing drawn</source>
        <translation>還沒寫字</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>沒有答案</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>還沒辨識</translation>
    </message>
    <message>
        <source>Prediction %1, %2 %</source>
        <translation>預測 %1，%2 %</translation>
    </message>
    <message>
        <source>a guess: not trained yet</source>
        <translation>純屬猜測：還沒訓練</translation>
    </message>
    <message>
        <source>after one batch</source>
        <translation>訓練 1 個批次後</translation>
    </message>
    <message>
        <source>after %L1 batches</source>
        <translation>訓練 %L1 個批次後</translation>
    </message>
    <message>
        <source>What you draw is read here.</source>
        <translation>您寫的數字會在這裡辨識。</translation>
    </message>
    <message>
        <source>the network %1 has lost its way: its numbers grew without bounds</source>
        <translation>%1的網路已經失控：數值不斷暴增</translation>
    </message>
    <message>
        <source>%1 sure</source>
        <comment>96.2 % sure</comment>
        <translation>%1 的把握</translation>
    </message>
    <message>
        <source>Prediction %1, more than 99 %</source>
        <translation>預測 %1，超過 99 %</translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation>剛開啟時的樣子</translation>
    </message>
    <message>
        <source>Why this digit?</source>
        <translation>為什麼是這個數字？</translation>
    </message>
    <message>
        <source>Shows inside the network what speaks for this digit, and what for another</source>
        <translation>到網路內部看看什麼支持這個數字，什麼支持另一個</translation>
    </message>
    <message>
        <source>The label of the image</source>
        <translation>影像的標籤</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>the label is %1</source>
        <translation>標籤是 %1</translation>
    </message>
</context>
<context>
    <name>inkling::PresetChooser</name>
    <message>
        <source>&amp;Network</source>
        <translation>網路(&amp;N)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>The network in use, which is no preset&apos;s</source>
        <translation>目前使用的網路，不屬於任何預設組合</translation>
    </message>
    <message>
        <source>Choosing a preset begins a new run with its network and its settings.</source>
        <translation>選擇預設組合，就會用它的網路和設定開始新的執行。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自訂</translation>
    </message>
    <message>
        <source>The network in use, opened from %1</source>
        <translation>目前使用的網路，開啟自 %1</translation>
    </message>
</context>
<context>
    <name>inkling::ProbabilityBars</name>
    <message>
        <source>Probability of each digit</source>
        <translation>各數字的機率</translation>
    </message>
    <message>
        <source>How the network spreads its certainty over the ten digits. Together they are 100 %; the longest bar is its answer.</source>
        <translation>網路對十個數字各有幾分把握。合計 100 %，最長的長條就是它的答案。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a digit and its probability</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>the right digit</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <comment>the wrong answer</comment>
        <translation>✗ %1</translation>
    </message>
</context>
<context>
    <name>inkling::ReadingPanel</name>
    <message>
        <source>Draw and read</source>
        <translation>手寫與辨識</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什麼問題</translation>
    </message>
    <message>
        <source>What was dropped is neither a file nor a picture.</source>
        <translation>拖放進來的既不是檔案，也不是圖片。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Paste, copy, save</source>
        <translation>貼上、複製、儲存</translation>
    </message>
</context>
<context>
    <name>inkling::RingKey</name>
    <message>
        <source>In a ring: read wrong</source>
        <translation>圈起來的：讀錯了</translation>
    </message>
    <message>
        <source>A digit in a ring is read as another one.</source>
        <translation>圈起來的數字被讀成了別的數字。</translation>
    </message>
    <message>
        <source>read wrong</source>
        <translation>讀錯</translation>
    </message>
</context>
<context>
    <name>inkling::RunDifferences</name>
    <message>
        <source>–</source>
        <comment>no value</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Planned batches</source>
        <translation>預定批次數</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自訂</translation>
    </message>
    <message>
        <source>%L1 parameters</source>
        <translation>%L1 個參數</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>start</source>
        <comment>where a run begins</comment>
        <translation>開頭</translation>
    </message>
    <message>
        <source>another run</source>
        <translation>另一次執行</translation>
    </message>
    <message>
        <source>%1, batch %L2</source>
        <comment>a run and where it was forked</comment>
        <translation>%1，批次 %L2</translation>
    </message>
    <message>
        <source>The preset whose network it is, or the file that it was opened from; else the numbers that it learns.</source>
        <translation>網路來自哪個預設組合，或從哪個檔案開啟；兩者皆非時，則顯示參數個數。</translation>
    </message>
    <message>
        <source>%1 after batch %L2</source>
        <comment>a setting&apos;s value</comment>
        <translation>%1（批次 %L2 之後）</translation>
    </message>
</context>
<context>
    <name>inkling::RunFigures</name>
    <message>
        <source>–</source>
        <comment>no value</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>± %1 (%L2)</source>
        <comment>95 % interval and images</comment>
        <translation>± %1（%L2）</translation>
    </message>
    <message>
        <source>%1: the same as the current run&apos;s</source>
        <comment>a loss</comment>
        <translation>%1：與目前的執行相同</translation>
    </message>
    <message>
        <source>%1: %2 less than the current run&apos;s</source>
        <comment>a loss, a difference</comment>
        <translation>%1：比目前的執行低 %2</translation>
    </message>
    <message>
        <source>%1: %2 more than the current run&apos;s</source>
        <comment>a loss, a difference</comment>
        <translation>%1：比目前的執行高 %2</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>訓練損失</translation>
    </message>
    <message>
        <source>Training loss after %L1</source>
        <comment>so many batches</comment>
        <translation>%L1 批次後的訓練損失</translation>
    </message>
    <message>
        <source>Training loss after %L1, vs current</source>
        <comment>so many batches; and the current run&apos;s</comment>
        <translation>%L1 批次後的訓練損失，與目前相差</translation>
    </message>
</context>
<context>
    <name>inkling::RunFiles</name>
    <message>
        <source>Open &amp;run…</source>
        <translation>開啟執行紀錄(&amp;R)…</translation>
    </message>
    <message>
        <source>Save this run as one file, to go on with it elsewhere; or its figures</source>
        <translation>把這次執行存成一個檔案，以便在別處繼續；或只存數據</translation>
    </message>
    <message>
        <source>Copy the line that repeats this run in a terminal, to the same weights</source>
        <translation>複製在終端機重現這次執行的那一行，得到同樣的權重</translation>
    </message>
    <message>
        <source>Nothing has been trained yet; train first, then save the run.</source>
        <translation>還沒有訓練過；請先訓練，再儲存執行紀錄。</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>指令已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>開啟執行紀錄</translation>
    </message>
    <message>
        <source>Open a run file and go on from its end, or a description to make the run anew</source>
        <translation>開啟執行紀錄檔，從結尾接著訓練；或開啟描述檔，重新做一次</translation>
    </message>
    <message>
        <source>Save %1</source>
        <comment>a run</comment>
        <translation>儲存「%1」</translation>
    </message>
    <message>
        <source>Save r&amp;un…</source>
        <translation>儲存執行紀錄(&amp;U)…</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand</source>
        <translation>複製為指令(&amp;M)</translation>
    </message>
</context>
<context>
    <name>inkling::RunLibrary</name>
    <message>
        <source>%1 has other weights than its description expects: their SHA-256 is %2, not %3. The settings were changed, or are not those of that run.</source>
        <translation>「%1」的權重與描述檔預期的不同：SHA-256 是 %2，而不是 %3。設定被更改過，或不是那次執行的設定。</translation>
    </message>
    <message>
        <source>The run has been deleted; undo that first, then save it.</source>
        <translation>這次執行已經刪除；請先復原，再儲存。</translation>
    </message>
</context>
<context>
    <name>inkling::RunName</name>
    <message>
        <source>Run %1</source>
        <translation>執行 %1</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <comment>a number and a file</comment>
        <translation>執行 %1：%2</translation>
    </message>
</context>
<context>
    <name>inkling::RunsModel</name>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Tick a run to draw it beside the current one in the charts.</source>
        <translation>勾選後，會和目前的執行一起畫在圖表中。</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>起點</translation>
    </message>
    <message>
        <source>Where a run was forked from another; before, they are the same.</source>
        <translation>從另一次執行的何處分支出來；在此之前兩者相同。</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次數</translation>
    </message>
    <message>
        <source>Batches trained so far.</source>
        <translation>目前已訓練的批次數。</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>測試準確率</translation>
    </message>
    <message>
        <source>Share of test images read right at a run&apos;s last test, with the 95 % interval for so many images.</source>
        <translation>最近一次測試中讀對的比例，以及依影像張數算出的 95 % 區間。</translation>
    </message>
    <message>
        <source>%1, the current run, drawn in the charts</source>
        <translation>%1，目前的執行，已畫在圖表中</translation>
    </message>
    <message>
        <source>%1, drawn in the charts</source>
        <translation>%1，已畫在圖表中</translation>
    </message>
    <message>
        <source>%1, not drawn in the charts</source>
        <translation>%1，未畫在圖表中</translation>
    </message>
    <message>
        <source>Double-click it, or press Enter, to make it the current run.</source>
        <translation>按兩下或按 Enter，就能切換到這次執行。</translation>
    </message>
    <message>
        <source>Smoothed training loss after the last batch that all ticked runs have trained, and by how much it is more (+) or less (−) than that of the current run.</source>
        <translation>在勾選的執行都訓練過的最後一個批次，平滑後的訓練損失是多少，以及比目前的執行高（+）或低（−）多少。</translation>
    </message>
</context>
<context>
    <name>inkling::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>執行比較</translation>
    </message>
    <message>
        <source>Space draws a run in the charts, Enter makes it the current one.</source>
        <translation>按空白鍵把該次執行畫在圖表中，按 Enter 切換到該次執行。</translation>
    </message>
</context>
<context>
    <name>inkling::RunsView</name>
    <message>
        <source>Go back in time with the slider, change a setting and press Train: the fork appears here beside its parent.</source>
        <translation>用滑桿回到過去，改變一項設定再按「訓練」：分支就會出現在這裡，和原本的執行並列。</translation>
    </message>
    <message>
        <source>How to make another run</source>
        <translation>如何產生另一次執行</translation>
    </message>
</context>
<context>
    <name>inkling::SectionTitle</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展開</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已收合</translation>
    </message>
    <message>
        <source>Fold these settings away</source>
        <translation>收合這些設定</translation>
    </message>
    <message>
        <source>Show these settings</source>
        <translation>展開這些設定</translation>
    </message>
</context>
<context>
    <name>inkling::Sentence</name>
    <message>
        <source>%1: there is no such file. Check the path.</source>
        <translation>%1：沒有這個檔案。請檢查路徑。</translation>
    </message>
    <message>
        <source>%1: this file may not be read. Change its permissions.</source>
        <translation>%1：沒有讀取這個檔案的權限。請更改它的權限。</translation>
    </message>
    <message>
        <source>%1: cannot be opened (%2). Check the path.</source>
        <translation>%1：無法開啟（%2）。請檢查路徑。</translation>
    </message>
    <message>
        <source>%1: this is a folder, not a file. Name a file in it.</source>
        <translation>%1：這是資料夾，不是檔案。請指定其中的檔案。</translation>
    </message>
    <message>
        <source>%1: this is a pipe or a device, not a file. Save it as a file.</source>
        <translation>%1：這是管線或裝置，不是檔案。請先存成檔案。</translation>
    </message>
    <message>
        <source>%1: reading broke off (%2). Check the disk and try again.</source>
        <translation>%1：讀取中斷（%2）。請檢查磁碟後再試一次。</translation>
    </message>
    <message>
        <source>%1: the file has %2 bytes, at most %3 are read. Check that it is the right file.</source>
        <translation>%1：檔案有 %2 位元組，最多只讀取 %3 位元組。請確認檔案是否正確。</translation>
    </message>
    <message>
        <source>%1: the file shrank from %2 to %3 bytes while it was read. Try again.</source>
        <translation>%1：讀取時檔案從 %2 位元組縮短成 %3 位元組。請再試一次。</translation>
    </message>
    <message>
        <source>%1 is not a regular file; choose another name.</source>
        <translation>%1 不是一般檔案；請換一個名稱。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2; choose another file, or a folder you may write to.</source>
        <translation>無法寫入 %1：%2；請換一個檔案，或選擇您有權寫入的資料夾。</translation>
    </message>
    <message>
        <source>%1 could not be added to: %2; free some space, or choose another disk.</source>
        <translation>無法加進 %1：%2；請騰出一些空間，或換一個磁碟。</translation>
    </message>
    <message>
        <source>An ndjson file keeps strokes, and here are none; draw the digit, or save the picture as .png or .svg.</source>
        <translation>ndjson 檔儲存的是筆畫，但這裡沒有筆畫；請親手寫數字，或把圖片存成 .png 或 .svg。</translation>
    </message>
    <message>
        <source>%1 ends in none of .png, .svg and .ndjson; give it the ending of the kind you want.</source>
        <translation>%1 的副檔名不是 .png、.svg 或 .ndjson；請加上您要的格式的副檔名。</translation>
    </message>
    <message>
        <source>%1 shows no ink; use a picture of one digit, dark on light or light on dark.</source>
        <translation>%1：看不到筆跡；請使用只有一個數字的圖片，淺底深字或深底淺字都可以。</translation>
    </message>
    <message>
        <source>The picture has %1×%2 pixels, more than %3×%3; make it smaller.</source>
        <translation>圖片有 %1×%2 像素，超過 %3×%3；請縮小圖片。</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>這張圖片</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: the data are not those that it was trained on; their SHA-256 is %2, the run&apos;s is %3.</source>
        <translation>%1：這不是當初訓練用的資料；資料的 SHA-256 是 %2，執行所記錄的是 %3。</translation>
    </message>
    <message>
        <source>There is no home folder, so runs are not kept; set HOME to have them kept.</source>
        <translation>找不到個人資料夾，所以不會保留執行；請設定 HOME，才能保留。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a picture in it.</source>
        <translation>%1 是資料夾；請指定其中的圖片。</translation>
    </message>
    <message>
        <source>%1 is not a regular file; save the picture to one first.</source>
        <translation>%1 不是一般檔案；請先把圖片存成檔案。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2; check its name and permissions.</source>
        <translation>無法開啟 %1：%2；請檢查檔名與權限。</translation>
    </message>
    <message>
        <source>%1 is not a picture of a known format; use a PNG, JPEG, BMP, PGM, PPM or GIF picture of one digit.</source>
        <translation>%1 不是可辨識的圖片格式；請使用只有一個數字的 PNG、JPEG、BMP、PGM、PPM 或 GIF 圖片。</translation>
    </message>
    <message>
        <source>%1 is of the format %2; use a PNG, JPEG, BMP, PGM, PPM or GIF picture of one digit.</source>
        <translation>%1 是 %2 格式；請使用只有一個數字的 PNG、JPEG、BMP、PGM、PPM 或 GIF 圖片。</translation>
    </message>
    <message>
        <source>%1 has %2 pixels, more than %3; make it smaller.</source>
        <translation>%1 有 %2 像素，超過 %3；請縮小圖片。</translation>
    </message>
    <message>
        <source>%1 cannot be decoded: %2; save it again or use another.</source>
        <translation>無法解碼 %1：%2；請重新儲存，或換一張圖片。</translation>
    </message>
    <message>
        <source>There is not enough memory for this run; try a smaller batch or network.</source>
        <translation>記憶體不足，這次執行無法繼續；請改用較小的批次或網路。</translation>
    </message>
    <message>
        <source>This is a fault of the program: %1</source>
        <translation>這是程式本身的錯誤：%1</translation>
    </message>
    <message>
        <source>create its folder first, or choose another one</source>
        <translation>請先建立它的資料夾，或選擇其他資料夾</translation>
    </message>
    <message>
        <source>free some space, or choose another disk</source>
        <translation>請騰出一些空間，或換一個磁碟</translation>
    </message>
    <message>
        <source>raise the limit on file sizes, or choose another disk</source>
        <translation>請提高檔案大小的上限，或換一個磁碟</translation>
    </message>
    <message>
        <source>choose a shorter name</source>
        <translation>請用較短的名稱</translation>
    </message>
    <message>
        <source>its symbolic links lead in a circle; choose another name</source>
        <translation>它的符號連結繞成了一圈，請換一個名稱</translation>
    </message>
    <message>
        <source>choose another file, or a folder you may write to</source>
        <translation>請換一個檔案，或選擇您有權寫入的資料夾</translation>
    </message>
    <message>
        <source>%1: cannot be written: %2; %3.</source>
        <translation>%1：無法寫入：%2；%3。</translation>
    </message>
    <message>
        <source>%1: is a folder, not an ordinary file; choose another name.</source>
        <translation>%1：這是資料夾，不是一般檔案；請換一個名稱。</translation>
    </message>
    <message>
        <source>%1: is a pipe or device, not an ordinary file; choose another name.</source>
        <translation>%1：這是管線或裝置，不是一般檔案；請換一個名稱。</translation>
    </message>
    <message>
        <source>%1: cannot be replaced: %2; %3.</source>
        <translation>%1：無法取代：%2；%3。</translation>
    </message>
    <message>
        <source>%1: cannot be created: %2; %3.</source>
        <translation>%1：無法建立：%2；%3。</translation>
    </message>
    <message>
        <source>%1: cannot be given the old file&apos;s permissions: %2; %3.</source>
        <translation>%1：無法沿用原檔案的權限：%2；%3。</translation>
    </message>
    <message>
        <source>%1: cannot be brought to disk: %2; %3.</source>
        <translation>%1：無法寫到磁碟上：%2；%3。</translation>
    </message>
    <message>
        <source>%1: cannot be put in place: %2; %3.</source>
        <translation>%1：無法放到定位：%2；%3。</translation>
    </message>
    <message>
        <source>%1: is written, but its folder could not be brought to disk: %2; %3.</source>
        <translation>%1：檔案已寫入，但它的資料夾無法寫到磁碟上：%2；%3。</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允許這項操作</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>輸入／輸出錯誤</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>無法配置記憶體</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>權限不足</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>裝置或資源忙碌中</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>檔案已存在</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>沒有這個裝置</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是資料夾</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是資料夾</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>參數無效</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>開啟的檔案太多</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>系統開啟的檔案太多</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>程式檔使用中</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>檔案太大</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁碟空間不足</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>檔案系統是唯讀的</translation>
    </message>
    <message>
        <source>Too many links</source>
        <translation>連結太多</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>管線已中斷</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>檔名太長</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符號連結的層數太多</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>資料夾不是空的</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁碟配額</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>檔案控制代碼已失效</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>連線逾時</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>資料無效</translation>
    </message>
    <message>
        <source>incorrect header check</source>
        <translation>檔頭檢查碼不符</translation>
    </message>
    <message>
        <source>unknown compression method</source>
        <translation>不明的壓縮方式</translation>
    </message>
    <message>
        <source>invalid window size</source>
        <translation>視窗大小無效</translation>
    </message>
    <message>
        <source>unknown header flags set</source>
        <translation>檔頭有不明的旗標</translation>
    </message>
    <message>
        <source>header crc mismatch</source>
        <translation>檔頭的 CRC 不符</translation>
    </message>
    <message>
        <source>invalid block type</source>
        <translation>區塊類型無效</translation>
    </message>
    <message>
        <source>invalid stored block lengths</source>
        <translation>未壓縮區塊的長度無效</translation>
    </message>
    <message>
        <source>too many length or distance symbols</source>
        <translation>長度或距離的符號太多</translation>
    </message>
    <message>
        <source>invalid code lengths set</source>
        <translation>編碼長度的集合無效</translation>
    </message>
    <message>
        <source>invalid bit length repeat</source>
        <translation>位元長度的重複無效</translation>
    </message>
    <message>
        <source>invalid code -- missing end-of-block</source>
        <translation>編碼無效，缺少區塊結尾</translation>
    </message>
    <message>
        <source>invalid literal/lengths set</source>
        <translation>字元／長度的集合無效</translation>
    </message>
    <message>
        <source>invalid distances set</source>
        <translation>距離的集合無效</translation>
    </message>
    <message>
        <source>invalid literal/length code</source>
        <translation>字元／長度編碼無效</translation>
    </message>
    <message>
        <source>invalid distance code</source>
        <translation>距離編碼無效</translation>
    </message>
    <message>
        <source>invalid distance too far back</source>
        <translation>距離無效，回溯太遠</translation>
    </message>
    <message>
        <source>incorrect data check</source>
        <translation>資料檢查碼不符</translation>
    </message>
    <message>
        <source>incorrect length check</source>
        <translation>長度檢查不符</translation>
    </message>
    <message>
        <source>%1: the file is empty. Download it again.</source>
        <translation>%1：檔案是空的。請重新下載。</translation>
    </message>
    <message>
        <source>%1: the file breaks off after %2 bytes, having given %3. Download it again.</source>
        <translation>%1：檔案在 %2 位元組之後中斷，只解出 %3 位元組。請重新下載。</translation>
    </message>
    <message>
        <source>%1: this is not a gzip file, whatever its name says. Download it again.</source>
        <translation>%1：不論檔名怎麼寫，這都不是 gzip 檔。請重新下載。</translation>
    </message>
    <message>
        <source>%1: the compressed data is damaged near byte %2 (%3). Download it again.</source>
        <translation>%1：壓縮資料在第 %2 個位元組附近損毀（%3）。請重新下載。</translation>
    </message>
    <message>
        <source>%1: the compressed data ends at byte %2, but something follows: a second one, or rubbish. Download it again.</source>
        <translation>%1：壓縮資料在第 %2 個位元組結束，後面卻還有東西：另一份壓縮資料，或是垃圾。請重新下載。</translation>
    </message>
    <message>
        <source>images</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>%1: the header promises %2 images of 28×28 (%3 bytes), the file has %4. Download it again.</source>
        <translation>%1：檔頭說有 %2 張 28×28 的影像（%3 位元組），檔案卻有 %4 位元組。請重新下載。</translation>
    </message>
    <message>
        <source>%1: the header promises %2 labels (%3 bytes), the file has %4. Download it again.</source>
        <translation>%1：檔頭說有 %2 個標籤（%3 位元組），檔案卻有 %4 位元組。請重新下載。</translation>
    </message>
    <message>
        <source>%1: the content is compressed by gzip (1f 8b); a file of %2 with %3 is due. Let the name end in .gz if it does not, or unpack the file.</source>
        <translation>%1：內容以 gzip 壓縮（1f 8b），這裡需要的是以 %3 開頭的%2檔。檔名若不是以 .gz 結尾，請補上，或先解壓縮。</translation>
    </message>
    <message>
        <source>%1: the bytes of its numbers are in the reverse order: it begins with %2, a file of %3 with %4. Write it again, most significant byte first.</source>
        <translation>%1：數字的位元組順序相反：檔案以 %2 開頭，%3檔應以 %4 開頭。請重新寫出，最高位元組在前。</translation>
    </message>
    <message>
        <source>%1: this is not an IDX file: it begins with %2, a file of %3 with %4. Check that it is the right file.</source>
        <translation>%1：這不是 IDX 檔：檔案以 %2 開頭，%3檔應以 %4 開頭。請確認檔案是否正確。</translation>
    </message>
    <message>
        <source>%1: its values are of type 0x%2, only unsigned bytes (type 0x08) can be read. Write it again as bytes.</source>
        <translation>%1：數值的型別是 0x%2，只能讀取無號位元組（型別 0x08）。請重新寫成位元組。</translation>
    </message>
    <message>
        <source>%1: it holds %2 (magic number %3) where %4 (%5) are due. Check that no two files are exchanged.</source>
        <translation>%1：裡面是%2（識別碼 %3），這裡需要的卻是%4（%5）。請確認是否有兩個檔案放反了。</translation>
    </message>
    <message>
        <source>%1: its values have %2 dimensions, %3 have %4. Check that it is the right file.</source>
        <translation>%1：數值有 %2 個維度，%3應有 %4 個。請確認檔案是否正確。</translation>
    </message>
    <message>
        <source>more</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>%1: the file has %2 bytes, the header of a file of %3 alone has %4. Download it again.</source>
        <translation>%1：檔案有 %2 位元組，但光是%3檔的檔頭就有 %4 位元組。請重新下載。</translation>
    </message>
    <message>
        <source>%1: the header promises images of %2×%3, Inkling reads 28×28. Scale them first.</source>
        <translation>%1：檔頭說影像是 %2×%3，Inkling 讀取的是 28×28。請先縮放。</translation>
    </message>
    <message>
        <source>%1: the header promises 0 %2, at least 1 is needed. Check that it is the right file.</source>
        <translation>%1：檔頭說有 0 個%2，至少需要 1 個。請確認檔案是否正確。</translation>
    </message>
    <message>
        <source>%1: the header promises %2 %3, Inkling reads at most %4. Check that it is the right file.</source>
        <translation>%1：檔頭說有 %2 個%3，Inkling 最多讀取 %4 個。請確認檔案是否正確。</translation>
    </message>
    <message>
        <source>%1: label number %2 (counted from 0) is %3, labels go from 0 to 9. Check that it is the right file.</source>
        <translation>%1：第 %2 個標籤（從 0 算起）是 %3，標籤應在 0 到 9 之間。請確認檔案是否正確。</translation>
    </message>
    <message>
        <source>%1: there is no %2 (or %3, either also as .gz) in this folder. Put MNIST&apos;s four files there.</source>
        <translation>%1：這個資料夾裡沒有 %2（或 %3，加上 .gz 也可以）。請把 MNIST 的四個檔案放進去。</translation>
    </message>
    <message>
        <source>%1: it holds %2 images, but %3 holds %4 labels. Use two files that belong together.</source>
        <translation>%1：裡面有 %2 張影像，但 %3 有 %4 個標籤。請使用成對的兩個檔案。</translation>
    </message>
    <message>
        <source>%1: this folder may not be looked at (%2). Change its permissions.</source>
        <translation>%1：無法查看這個資料夾（%2）。請更改它的權限。</translation>
    </message>
    <message>
        <source>%1: there is no such folder. Check the path.</source>
        <translation>%1：沒有這個資料夾。請檢查路徑。</translation>
    </message>
    <message>
        <source>%1: this is not a folder. Name the folder MNIST&apos;s four files are in.</source>
        <translation>%1：這不是資料夾。請指定存放 MNIST 四個檔案的資料夾。</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>%1: has no &quot;drawing&quot;; write %2.</source>
        <translation>%1：沒有「drawing」；請寫成 %2。</translation>
    </message>
    <message>
        <source>%1: has &quot;%2&quot; twice; keep one of them.</source>
        <translation>%1：「%2」出現了兩次；請只留一個。</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>陣列</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二進位資料</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>%1: has a number that no double holds at byte %2; write smaller coordinates.</source>
        <translation>%1：第 %2 個位元組處的數字超出 double 的範圍；請用較小的座標。</translation>
    </message>
    <message>
        <source>%1: is not JSON from byte %2 on; write %3.</source>
        <translation>%1：從第 %2 個位元組起不是 JSON；請寫成 %3。</translation>
    </message>
    <message>
        <source>%1: has more than %2 points; leave some out.</source>
        <translation>%1：超過 %2 個點；請減少一些。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>%1: stroke %2 has %3 arrays instead of 2; write %4.</source>
        <translation>%1：第 %2 筆有 %3 個陣列，而不是 2 個；請寫成 %4。</translation>
    </message>
    <message>
        <source>%1: stroke %2 has %3 x and %4 y values; give as many of both.</source>
        <translation>%1：第 %2 筆有 %3 個 x 值和 %4 個 y 值；兩者的個數必須相同。</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>這一行</translation>
    </message>
    <message>
        <source>%1: has %2 in the wrong place in %3; write %4.</source>
        <translation>%1：%3的位置不對，出現了%2；請寫成 %4。</translation>
    </message>
    <message>
        <source>%1 is a folder; name an .ndjson file in it.</source>
        <translation>%1 是資料夾；請指定其中的 .ndjson 檔。</translation>
    </message>
    <message>
        <source>%1: is longer than %2 bytes; put one drawing on a line.</source>
        <translation>%1：超過 %2 位元組；每一行請只放一個手寫內容。</translation>
    </message>
    <message>
        <source>%1 cannot be read after line %2: %3; try again or copy the file first.</source>
        <translation>%1 在第 %2 行之後無法讀取：%3；請再試一次，或先複製檔案。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>應為：%1，實際卻是：%2</translation>
    </message>
    <message>
        <source>pool %1 does not fit its %2 input; make it smaller, or leave out a layer before it.</source>
        <translation>池化視窗 %1 放不進 %2 的輸入；請縮小視窗，或拿掉前面的一層。</translation>
    </message>
    <message>
        <source>kernel %1 does not fit its %2 input; make it smaller, or leave out a layer before it.</source>
        <translation>卷積核 %1 放不進 %2 的輸入；請縮小卷積核，或拿掉前面的一層。</translation>
    </message>
    <message>
        <source>it takes a flat list, and its input is %1; put a flatten layer before it.</source>
        <translation>這一層需要一維的數列，輸入卻是 %1；請在前面加一個 flatten 層。</translation>
    </message>
    <message>
        <source>leakyReLU is a layer of its own; put an activation layer behind this one.</source>
        <translation>leakyReLU 自成一層；請在這一層後面加一個 activation 層。</translation>
    </message>
    <message>
        <source>%1 is %2; choose %3 to %4.</source>
        <translation>%1 是 %2；請選擇 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another place for the log.</source>
        <translation>%1：無法寫入（%2）；請把記錄檔存到別的地方。</translation>
    </message>
    <message>
        <source>%1: the log could not be written (%2); make room, or choose another place for it.</source>
        <translation>%1：無法寫入記錄檔（%2）；請騰出空間，或存到別的地方。</translation>
    </message>
    <message>
        <source>%1: cannot be made a folder; choose another place for the log.</source>
        <translation>%1：無法建立資料夾；請把記錄檔存到別的地方。</translation>
    </message>
    <message>
        <source>%1: cannot be made a folder (%2); choose another place for the log.</source>
        <translation>%1：無法建立資料夾（%2）；請把記錄檔存到別的地方。</translation>
    </message>
    <message>
        <source>The network has no layers; it needs at least flatten and dense.</source>
        <translation>網路沒有任何層；至少需要 flatten 和 dense。</translation>
    </message>
    <message>
        <source>The network has %1 layers; at most %2 are possible.</source>
        <translation>網路有 %1 層；最多 %2 層。</translation>
    </message>
    <message>
        <source>The network takes images of %1; each side may be 1 to %2.</source>
        <translation>網路的輸入影像是 %1；每一邊只能是 1 到 %2。</translation>
    </message>
    <message>
        <source>The network takes images of %1, %2 values; at most %3 are possible.</source>
        <translation>網路的輸入影像是 %1，共 %2 個數值；最多 %3 個。</translation>
    </message>
    <message>
        <source>the network ends in %1; end it in a flat list, with flatten and dense.</source>
        <translation>網路最後的輸出是 %1；請用 flatten 和 dense，讓最後的輸出是一維的數列。</translation>
    </message>
    <message>
        <source>the last layer needs the activation softmax, so that its outputs are probabilities.</source>
        <translation>最後一層的激勵函數必須是 softmax，輸出才會是機率。</translation>
    </message>
    <message>
        <source>%1 classes; at most %2 are possible.</source>
        <translation>有 %1 個類別；最多 %2 個。</translation>
    </message>
    <message>
        <source>it tells %1 classes apart, and the images have %2; give it as many outputs.</source>
        <translation>它區分 %1 個類別，影像卻有 %2 個；請給它一樣多的輸出。</translation>
    </message>
    <message>
        <source>its output %1 has %2 values a sample; at most %3 are possible.</source>
        <translation>它的輸出 %1，每個樣本有 %2 個數值；最多 %3 個。</translation>
    </message>
    <message>
        <source>the network has %1 parameters up to here; at most %2 are possible.</source>
        <translation>網路到這裡已有 %1 個參數；最多 %2 個。</translation>
    </message>
    <message>
        <source>The network computes nothing; it needs at least flatten and dense.</source>
        <translation>網路沒有做任何計算；至少需要 flatten 和 dense。</translation>
    </message>
    <message>
        <source>%1: could not be written: the disk is full; free some space (%2).</source>
        <translation>%1：無法寫入，磁碟已滿；請騰出一些空間（%2）。</translation>
    </message>
    <message>
        <source>%1: may not be written; make the file and its folder writable, or choose another folder (%2).</source>
        <translation>%1：沒有寫入的權限；請開放檔案與資料夾的寫入權限，或換一個資料夾（%2）。</translation>
    </message>
    <message>
        <source>%1: cannot be opened or made; look whether its folder is there and may be written (%2).</source>
        <translation>%1：無法開啟或建立；請確認它的資料夾存在，而且可以寫入（%2）。</translation>
    </message>
    <message>
        <source>%1: reading or writing broke off; look whether the disk is in order (%2).</source>
        <translation>%1：讀寫中斷；請確認磁碟是否正常（%2）。</translation>
    </message>
    <message>
        <source>%1: another program kept it locked for too long; close that, and try again (%2).</source>
        <translation>%1：被另一個程式鎖住太久；請關閉那個程式，再試一次（%2）。</translation>
    </message>
    <message>
        <source>%1: is damaged, or no store of runs (%2).</source>
        <translation>%1：已損毀，或不是存放執行的檔案（%2）。</translation>
    </message>
    <message>
        <source>%1: there is not enough memory for it (%2).</source>
        <translation>%1：記憶體不足（%2）。</translation>
    </message>
    <message>
        <source>%1: a state of this run is too large for the store: at most 1 GB (%2).</source>
        <translation>%1：這次執行的狀態太大，存不下：最多 1 GB（%2）。</translation>
    </message>
    <message>
        <source>%1: an operation failed (%2).</source>
        <translation>%1：操作失敗（%2）。</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>資料庫或磁碟已滿</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>嘗試寫入唯讀的資料庫</translation>
    </message>
    <message>
        <source>access permission denied</source>
        <translation>沒有存取權限</translation>
    </message>
    <message>
        <source>authorization denied</source>
        <translation>未獲授權</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>無法開啟資料庫檔案</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>磁碟讀寫錯誤</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>資料庫已鎖住</translation>
    </message>
    <message>
        <source>database table is locked</source>
        <translation>資料表已鎖住</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>資料庫的內容損毀</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>檔案不是資料庫</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>記憶體不足</translation>
    </message>
    <message>
        <source>string or blob too big</source>
        <translation>字串或二進位資料太大</translation>
    </message>
    <message>
        <source>is not known here; look for a misspelling, or leave it out</source>
        <translation>這裡沒有這個名稱；請檢查拼字，或把它拿掉</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>there is no such setting; `inkling train --help` lists them</source>
        <translation>沒有這個設定；`inkling train --help` 會列出所有設定</translation>
    </message>
    <message>
        <source>64 hexadecimal digits in lower case</source>
        <translation>64 個小寫的十六進位數字</translation>
    </message>
    <message>
        <source>is %1, this program knows up to %2; open it with a newer Inkling</source>
        <translation>是 %1，本程式只支援到 %2；請用較新的 Inkling 開啟</translation>
    </message>
    <message>
        <source>cannot change in the middle of a run; write it under &quot;settings&quot;</source>
        <translation>不能在執行途中變更；請寫在「settings」裡</translation>
    </message>
    <message>
        <source>%1: its ending is %2; choose one of %3, none for a folder.</source>
        <translation>%1：副檔名是 %2；請選擇 %3 其中之一，資料夾則不加副檔名。</translation>
    </message>
    <message>
        <source>%1: is a safetensors file, but no run of Inkling; its metadata lack &quot;format&quot;: %2.</source>
        <translation>%1：這是 safetensors 檔，但不是 Inkling 的執行；中繼資料裡缺少「format」：%2。</translation>
    </message>
    <message>
        <source>%1: is of version %2, this program knows up to %3; open it with a newer Inkling.</source>
        <translation>%1：版本是 %2，本程式只支援到 %3；請用較新的 Inkling 開啟。</translation>
    </message>
    <message>
        <source>%1: its bytes are not those that were written: their SHA-256 is %2; take another copy.</source>
        <translation>%1：內容和當初寫入的不同：SHA-256 是 %2；請改用另一份。</translation>
    </message>
    <message>
        <source>%1: %2 has %3 values, and the lists beside it have others.</source>
        <translation>%1：%2 有 %3 個數值，旁邊各數列的個數卻不同。</translation>
    </message>
    <message>
        <source>%1: %2 does not ascend.</source>
        <translation>%1：%2 沒有由小到大排列。</translation>
    </message>
    <message>
        <source>%1: %2 and %3 are of different lengths.</source>
        <translation>%1：%2 和 %3 的長度不同。</translation>
    </message>
    <message>
        <source>there is no ending %1</source>
        <translation>沒有 %1 這種結束方式</translation>
    </message>
    <message>
        <source>%1: does not hold what was written; look whether the disk is in order.</source>
        <translation>%1：內容和寫入的不同；請確認磁碟是否正常。</translation>
    </message>
    <message>
        <source>%1: is damaged and cannot be put aside (%2); move it away by hand.</source>
        <translation>%1：已損毀，而且無法移到一旁（%2）；請自行移開。</translation>
    </message>
    <message>
        <source>%1: cannot be made a folder (%2); choose another place for the runs.</source>
        <translation>%1：無法建立資料夾（%2）；請把執行存到別的地方。</translation>
    </message>
    <message>
        <source>%1: was damaged and is kept as %2; runs are stored in a new file.</source>
        <translation>%1：檔案損毀，已另存為 %2；執行會存到新的檔案。</translation>
    </message>
    <message>
        <source>%1: is of version %2, this program knows up to %3; use a newer Inkling, or another folder.</source>
        <translation>%1：版本是 %2，本程式只支援到 %3；請用較新的 Inkling，或換一個資料夾。</translation>
    </message>
    <message>
        <source>%1: has no run whose key begins with &quot;%2&quot;; `inkling runs list` shows the keys.</source>
        <translation>%1：沒有代碼以「%2」開頭的執行；`inkling runs list` 會列出所有代碼。</translation>
    </message>
    <message>
        <source>%1: has several runs whose key begins with &quot;%2&quot;; `inkling runs list` shows the keys.</source>
        <translation>%1：有好幾個代碼以「%2」開頭的執行；`inkling runs list` 會列出所有代碼。</translation>
    </message>
    <message>
        <source>%1: has no run %2 that these batches follow.</source>
        <translation>%1：找不到執行 %2，或這些批次接不上去。</translation>
    </message>
    <message>
        <source>%1: has no run %2.</source>
        <translation>%1：沒有執行 %2。</translation>
    </message>
    <message>
        <source>%1: another Inkling is training this run; wait until it ends, or fork the run.</source>
        <translation>%1：另一個 Inkling 正在訓練這次執行；請等它結束，或另開分支。</translation>
    </message>
    <message>
        <source>%1: %2 is being trained; wait until it ends.</source>
        <translation>%1：%2 正在訓練；請等它結束。</translation>
    </message>
    <message>
        <source>there is no optimizer %1</source>
        <translation>沒有 %1 這種最佳化器</translation>
    </message>
    <message>
        <source>%1: has no &quot;state&quot; among its metadata.</source>
        <translation>%1：中繼資料裡沒有「state」。</translation>
    </message>
    <message>
        <source>%1: the state at batch %2 has %3 parameters, the network takes %4.</source>
        <translation>%1：批次 %2 的狀態有 %3 個參數，網路卻需要 %4 個。</translation>
    </message>
    <message>
        <source>%1: the state at batch %2 belongs to another optimizer than the run&apos;s.</source>
        <translation>%1：批次 %2 的狀態所屬的最佳化器，和這次執行的不同。</translation>
    </message>
    <message>
        <source>%1: the state at batch %2 lacks the average of the weights that the settings ask for.</source>
        <translation>%1：批次 %2 的狀態缺少設定所要求的權重平均。</translation>
    </message>
    <message>
        <source>%1: the state at batch %2 has an average of the weights that the settings do not ask for.</source>
        <translation>%1：批次 %2 的狀態有權重平均，設定卻沒有要求。</translation>
    </message>
    <message>
        <source>%1: has no state before the first batch.</source>
        <translation>%1：沒有第一個批次之前的狀態。</translation>
    </message>
    <message>
        <source>%1: the state at batch %2 comes behind that at batch %3.</source>
        <translation>%1：批次 %2 的狀態排在批次 %3 的狀態之後。</translation>
    </message>
    <message>
        <source>%1: has figures of %2 batches, but its last state is that at batch %3.</source>
        <translation>%1：有 %2 個批次的數據，最後的狀態卻在批次 %3。</translation>
    </message>
    <message>
        <source>the output of %1</source>
        <translation>%1 的輸出</translation>
    </message>
    <message>
        <source>the loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>the gradient of %1</source>
        <translation>%1 的梯度</translation>
    </message>
    <message>
        <source>the gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>%1 has %2 training and %3 test images; both are needed.</source>
        <translation>%1 有 %2 張訓練影像和 %3 張測試影像；兩者都不能少。</translation>
    </message>
    <message>
        <source>The network takes images of %1, %2 has %3.</source>
        <translation>網路的輸入影像是 %1，%2 的影像卻是 %3。</translation>
    </message>
    <message>
        <source>The network tells %1 classes apart, %2 has %3; give the last layer as many units.</source>
        <translation>網路區分 %1 個類別，%2 卻有 %3 個；請讓最後一層的 units 一樣多。</translation>
    </message>
    <message>
        <source>drawn-digits adds 10 digits of 28×28×1; %1 has %2 classes of %3. Choose 0.</source>
        <translation>drawn-digits 加入的是 28×28×1 的 10 種數字；%1 卻有 %2 個類別，影像是 %3。請選擇 0。</translation>
    </message>
    <message>
        <source>Only grey images of 2×2 or more can be augmented; %1 has %2. Choose 0 for shift, rotate, scale, shear, thickness and elastic.</source>
        <translation>只有 2×2 以上的灰階影像才能做資料擴增；%1 的影像是 %2。請把 shift、rotate、scale、shear、thickness 和 elastic 設為 0。</translation>
    </message>
    <message>
        <source>Training diverged at batch %1: %2 is not a finite number. The weights are those before that batch; try a learning rate smaller than %3.</source>
        <translation>訓練在批次 %1 發散了：%2不是有限的數字。權重保留在該批次之前的狀態；請改用小於 %3 的學習率再試一次。</translation>
    </message>
    <message>
        <source>Fashion-MNIST is not installed; install Debian&apos;s package dataset-fashion-mnist, or name a folder of IDX files.</source>
        <translation>沒有安裝 Fashion-MNIST；請安裝 Debian 的套件 dataset-fashion-mnist，或指定存放 IDX 檔的資料夾。</translation>
    </message>
    <message>
        <source>The folder for temporary files</source>
        <translation>暫存檔的資料夾</translation>
    </message>
    <message>
        <source>%1: no folder can be made in it: %2; make room there, or set TMPDIR to another one.</source>
        <translation>%1：無法在其中建立資料夾：%2；請騰出空間，或把 TMPDIR 設為其他資料夾。</translation>
    </message>
    <message>
        <source>%1: its variances are not above zero or its factors leave the numbers; there is no such layer in C</source>
        <translation>%1：它的變異數不大於零，或係數超出數值範圍；C 裡沒有這樣的層</translation>
    </message>
    <message>
        <source>%1: %2; nothing was written.</source>
        <translation>%1：%2；沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>the key %1 appears a second time in its object</source>
        <translation>鍵 %1 在同一個物件裡出現第二次</translation>
    </message>
    <message>
        <source>nested more than %1 levels deep</source>
        <translation>巢狀超過 %1 層</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空的</translation>
    </message>
    <message>
        <source>a list of %1</source>
        <translation>含 %1 項的清單</translation>
    </message>
    <message>
        <source>%1:%2: %3.</source>
        <translation>%1:%2：%3。</translation>
    </message>
    <message>
        <source>%1: is %2 bytes long, at most %3 are read.</source>
        <translation>%1：長度是 %2 位元組，最多只讀取 %3 位元組。</translation>
    </message>
    <message>
        <source>%1: is empty, expected JSON.</source>
        <translation>%1：是空的，這裡應為 JSON。</translation>
    </message>
    <message>
        <source>%1: begins with a byte-order mark; save it as UTF-8 without one.</source>
        <translation>%1：開頭有位元組順序記號；請存成不含該記號的 UTF-8。</translation>
    </message>
    <message>
        <source>the byte 0x%1 is not UTF-8; save it as UTF-8</source>
        <translation>位元組 0x%1 不是 UTF-8；請存成 UTF-8</translation>
    </message>
    <message>
        <source>a NUL is not JSON</source>
        <translation>JSON 裡不能有 NUL</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>a list of at most %1</source>
        <translation>最多 %1 項的清單</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>從 %1 到 %2 的整數</translation>
    </message>
    <message>
        <source>a whole number from 0 on</source>
        <translation>大於或等於 0 的整數</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>%1: the weight %2 belongs to no layer; expected &quot;&lt;layer name&gt;/kernel&quot; or &quot;/bias&quot;</source>
        <translation>%1：權重 %2 不屬於任何層；應為 &quot;&lt;層的名稱&gt;/kernel&quot; 或 &quot;/bias&quot;</translation>
    </message>
    <message>
        <source>%1.shape: the weight %2 is %3, its layer needs %4</source>
        <translation>%1.shape：權重 %2 是 %3，它的層需要 %4</translation>
    </message>
    <message>
        <source>weightsManifest: the weight %1 %2 is missing</source>
        <translation>weightsManifest：缺少權重 %1 %2</translation>
    </message>
    <message>
        <source>is a link that leads out of the model&apos;s folder; put a copy there instead</source>
        <translation>是通往模型資料夾之外的連結；請改放一份副本</translation>
    </message>
    <message>
        <source>holds %1 bytes, model.json describes %2; it was cut short, save or copy the model again</source>
        <translation>有 %1 位元組，model.json 描述的卻是 %2 位元組；檔案不完整，請重新儲存或複製模型</translation>
    </message>
    <message>
        <source>holds %1 bytes, model.json describes %2; it has bytes left over, save or copy the model again</source>
        <translation>有 %1 位元組，model.json 描述的卻是 %2 位元組；檔案有多餘的位元組，請重新儲存或複製模型</translation>
    </message>
    <message>
        <source>holds, with %1 more, %2 bytes, model.json describes %3; it was cut short, save or copy the model again</source>
        <translation>連同另外 %1 個檔案共有 %2 位元組，model.json 描述的卻是 %3 位元組；檔案不完整，請重新儲存或複製模型</translation>
    </message>
    <message>
        <source>holds, with %1 more, %2 bytes, model.json describes %3; it has bytes left over, save or copy the model again</source>
        <translation>連同另外 %1 個檔案共有 %2 位元組，model.json 描述的卻是 %3 位元組；檔案有多餘的位元組，請重新儲存或複製模型</translation>
    </message>
    <message>
        <source>%1: the file shrank while it was read; try again.</source>
        <translation>%1：讀取時檔案縮短了；請再試一次。</translation>
    </message>
    <message>
        <source>the optimizer has made %1 steps</source>
        <translation>最佳化器走了 %1 步</translation>
    </message>
    <message>
        <source>the optimizer&apos;s arrays hold a number that is not finite</source>
        <translation>最佳化器的陣列裡有不是有限值的數字</translation>
    </message>
    <message>
        <source>%1; the weights are read, the optimizer begins anew.</source>
        <translation>%1；已讀取權重，最佳化器重新開始。</translation>
    </message>
    <message>
        <source>%1; the training that made it diverged, use an earlier copy</source>
        <translation>%1；產生它的訓練已經發散，請使用較早的一份</translation>
    </message>
    <message>
        <source>%1: cannot be made a folder: %2; choose another name.</source>
        <translation>%1：無法建立資料夾：%2；請換一個名稱。</translation>
    </message>
    <message>
        <source>what was just written does not read back: %1</source>
        <translation>剛寫入的內容讀不回來：%1</translation>
    </message>
    <message>
        <source>%1: reads back as another model than was written; check the disk.</source>
        <translation>%1：讀回來的模型和寫入的不同；請檢查磁碟。</translation>
    </message>
    <message>
        <source>the weight %1[%2] is NaN, expected a finite number</source>
        <translation>權重 %1[%2] 是 NaN，應為有限的數字</translation>
    </message>
    <message>
        <source>the weight %1[%2] is infinite, expected a finite number</source>
        <translation>權重 %1[%2] 是無限大，應為有限的數字</translation>
    </message>
    <message>
        <source>%1: Keras&apos; words cannot describe this network; nothing was written.</source>
        <translation>%1：Keras 的用語無法描述這個網路；沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>the array %1 belongs to no layer of the network</source>
        <translation>陣列 %1 不屬於網路的任何一層</translation>
    </message>
    <message>
        <source>the array %1 is %2, its layer needs %3</source>
        <translation>陣列 %1 是 %2，它的層需要 %3</translation>
    </message>
    <message>
        <source>the array %1 is missing</source>
        <translation>缺少陣列 %1</translation>
    </message>
    <message>
        <source>%1: its arrays alone do not say what network they belong to; put the network&apos;s JSON, as Keras&apos; to_json() gives it, beside them under the name &quot;topology&quot;.</source>
        <translation>%1：光看這些陣列，看不出它們屬於什麼網路；請把 Keras 的 to_json() 所產生的網路 JSON 以 &quot;topology&quot; 為名，和它們放在一起。</translation>
    </message>
    <message>
        <source>is no array of NumPy&apos;s version 1.0</source>
        <translation>不是 NumPy 1.0 版格式的陣列</translation>
    </message>
    <message>
        <source>breaks off in its header</source>
        <translation>在標頭中斷</translation>
    </message>
    <message>
        <source>has a header that NumPy would not write</source>
        <translation>標頭不是 NumPy 會寫出的樣子</translation>
    </message>
    <message>
        <source>holds numbers of the type %1, expected &quot;&lt;f4&quot;; save it with .astype(&quot;&lt;f4&quot;)</source>
        <translation>裡面數字的型別是 %1，應為 &quot;&lt;f4&quot;；請用 .astype(&quot;&lt;f4&quot;) 轉換後再儲存</translation>
    </message>
    <message>
        <source>is in Fortran&apos;s order; save it with numpy.ascontiguousarray()</source>
        <translation>採用 Fortran 的排列順序；請用 numpy.ascontiguousarray() 轉換後再儲存</translation>
    </message>
    <message>
        <source>is %1 and has %2 bytes</source>
        <translation>是 %1，卻有 %2 位元組</translation>
    </message>
    <message>
        <source>%1: %2 is no array; its name does not end in &quot;.npy&quot;.</source>
        <translation>%1：%2 不是陣列；它的名稱結尾不是 &quot;.npy&quot;。</translation>
    </message>
    <message>
        <source>the array %1</source>
        <translation>陣列 %1</translation>
    </message>
    <message>
        <source>the %1 node %2</source>
        <translation>%1 節點 %2</translation>
    </message>
    <message>
        <source>holds %1 twice</source>
        <translation>%1 出現了兩次</translation>
    </message>
    <message>
        <source>takes two inputs, %1 and %2; a network here takes images alone</source>
        <translation>有兩個輸入：%1 和 %2；這裡的網路只能以影像為輸入</translation>
    </message>
    <message>
        <source>has no input</source>
        <translation>沒有輸入</translation>
    </message>
    <message>
        <source>its input %1 is not of float32</source>
        <translation>它的輸入 %1 不是 float32</translation>
    </message>
    <message>
        <source>its input %1 has no shape; export the model with one</source>
        <translation>它的輸入 %1 沒有形狀；請連同形狀匯出模型</translation>
    </message>
    <message>
        <source>its input %1 is %2; each side but the first must be 1 to %3</source>
        <translation>它的輸入 %1 是 %2；除了第一邊，每一邊都必須是 1 到 %3</translation>
    </message>
    <message>
        <source>its input %1 is %2, expected [N,channels,height,width]</source>
        <translation>它的輸入 %1 是 %2，應為 [N,通道,高,寬]</translation>
    </message>
    <message>
        <source>its input %1 is %2; a sample can have at most %3 values</source>
        <translation>它的輸入 %1 是 %2；每個樣本最多 %3 個數值</translation>
    </message>
    <message>
        <source>has %1 outputs; a network here has one, the classes&apos; probabilities</source>
        <translation>有 %1 個輸出；這裡的網路只有一個，就是各類別的機率</translation>
    </message>
    <message>
        <source>its output %1 is not what its last node makes</source>
        <translation>它的輸出 %1 不是最後一個節點的結果</translation>
    </message>
    <message>
        <source>its output %1 is padded</source>
        <translation>它的輸出 %1 經過填補</translation>
    </message>
    <message>
        <source>its output %1 is %2, expected a list of the classes&apos; probabilities</source>
        <translation>它的輸出 %1 是 %2，應為各類別機率的數列</translation>
    </message>
    <message>
        <source>its output %1 is a flattened image with its channels first, which no layer here can leave so; let a Gemm follow the Flatten</source>
        <translation>它的輸出 %1 是通道在前的展平影像，這裡沒有層能保留這種順序；請在 Flatten 後面接一個 Gemm</translation>
    </message>
    <message>
        <source>has no layers</source>
        <translation>沒有任何層</translation>
    </message>
    <message>
        <source>ends in %1 behind %2; expected Softmax, or a sum to take it of</source>
        <translation>最後是接在 %2 後面的 %1；應為 Softmax，或可以套用它的加總</translation>
    </message>
    <message>
        <source>is from %1; only ONNX&apos; own operators are read</source>
        <translation>來自 %1；只讀取 ONNX 本身的運算子</translation>
    </message>
    <message>
        <source>means nothing here; read are %1</source>
        <translation>在這裡沒有意義；可讀取的是 %1</translation>
    </message>
    <message>
        <source>has the attribute %1, which is not known here</source>
        <translation>有這裡不認得的屬性 %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>takes %1, which does not depend on the images</source>
        <translation>取用的 %1 和影像無關</translation>
    </message>
    <message>
        <source>takes %1, from which others go on; networks here are one chain of layers</source>
        <translation>取用的 %1 另有其他節點接續；這裡的網路是單一一串層</translation>
    </message>
    <message>
        <source>takes what is padded, which only Conv (with zeros) and MaxPool (with -inf) do here</source>
        <translation>取用經過填補的值，這裡只有 Conv（補零）和 MaxPool（補 -inf）可以</translation>
    </message>
    <message>
        <source>takes logarithms of probabilities; LogSoftmax is read at the end only</source>
        <translation>取用機率的對數；LogSoftmax 只能出現在最後</translation>
    </message>
    <message>
        <source>takes an image, and gets a list</source>
        <translation>需要影像，得到的卻是數列</translation>
    </message>
    <message>
        <source>takes channels first, and gets them last</source>
        <translation>需要通道在前，得到的卻是通道在後</translation>
    </message>
    <message>
        <source>takes a list, and gets an image; put a Flatten before it</source>
        <translation>需要數列，得到的卻是影像；請在前面加一個 Flatten</translation>
    </message>
    <message>
        <source>is a layer too many; at most %1 are possible</source>
        <translation>超過了層數的上限；最多 %1 層</translation>
    </message>
    <message>
        <source>cannot be: %1</source>
        <translation>不可行：%1</translation>
    </message>
    <message>
        <source>has %1 outputs a sample; at most %2 are possible</source>
        <translation>每個樣本有 %1 個輸出；最多 %2 個</translation>
    </message>
    <message>
        <source>makes nothing</source>
        <translation>沒有產生任何結果</translation>
    </message>
    <message>
        <source>has no kernel_shape</source>
        <translation>沒有 kernel_shape</translation>
    </message>
    <message>
        <source>has kernel_shape %1, and its kernel is %2</source>
        <translation>的 kernel_shape 是 %1，卷積核卻是 %2</translation>
    </message>
    <message>
        <source>is dilated; expected dilations [1,1]</source>
        <translation>用了擴張卷積；dilations 應為 [1,1]</translation>
    </message>
    <message>
        <source>has auto_pad %1</source>
        <translation>的 auto_pad 是 %1</translation>
    </message>
    <message>
        <source>has pads %1; read are [0,0,0,0] and, for &quot;same&quot; here, %2 (top, left, bottom, right)</source>
        <translation>的 pads 是 %1；可讀取的是 [0,0,0,0]，以及相當於這裡 &quot;same&quot; 的 %2（上、左、下、右）</translation>
    </message>
    <message>
        <source>has ceil_mode 1, which adds a window at the edge; export the model with 0</source>
        <translation>的 ceil_mode 是 1，會在邊緣多出一個視窗；請以 0 匯出模型</translation>
    </message>
    <message>
        <source>takes %1, which is %2, and gets %3 channels</source>
        <translation>取用的%1 是 %2，得到的卻是 %3 個通道</translation>
    </message>
    <message>
        <source>counts what is padded (count_include_pad 1); averages here do not</source>
        <translation>把填補的值也算進去（count_include_pad 是 1）；這裡的平均不會</translation>
    </message>
    <message>
        <source>takes %1, which is %2 for %3 inputs, and gets %4</source>
        <translation>取用的%1 是 %2，可接 %3 個輸入，得到的卻是 %4 個</translation>
    </message>
    <message>
        <source>takes %1, which is %2, expected %3</source>
        <translation>取用的%1 是 %2，應為 %3</translation>
    </message>
    <message>
        <source>lacks an input</source>
        <translation>缺少一個輸入</translation>
    </message>
    <message>
        <source>adds to what is no MatMul; only a dense layer&apos;s bias is read</source>
        <translation>加在不是 MatMul 的結果上；只讀取全連接層的偏差值</translation>
    </message>
    <message>
        <source>takes %1 for its ratio, which is not one number</source>
        <translation>以%1 為 ratio，但它不是單一個數字</translation>
    </message>
    <message>
        <source>drops while predicting too (training_mode); export the model for inference</source>
        <translation>預測時也會丟棄（training_mode）；請匯出推論用的模型</translation>
    </message>
    <message>
        <source>has %1 outputs, expected 1</source>
        <translation>有 %1 個輸出，應為 1 個</translation>
    </message>
    <message>
        <source>is over axis %1 and those behind it; expected the channels, axis %2</source>
        <translation>作用於第 %1 軸及其後各軸；應為通道，也就是第 %2 軸</translation>
    </message>
    <message>
        <source>is over axis %1; expected the channels, axis %2</source>
        <translation>作用於第 %1 軸；應為通道，也就是第 %2 軸</translation>
    </message>
    <message>
        <source>pads chosen axes, which is not read</source>
        <translation>只填補指定的軸，這種寫法不支援讀取</translation>
    </message>
    <message>
        <source>has the mode %1, expected &quot;constant&quot;</source>
        <translation>的 mode 是 %1，應為 &quot;constant&quot;</translation>
    </message>
    <message>
        <source>pads with something else than one number</source>
        <translation>用來填補的不是單一個數字</translation>
    </message>
    <message>
        <source>has pads %1; expected eight numbers, of which only height&apos;s and width&apos;s are above 0</source>
        <translation>的 pads 是 %1；應為八個數字，其中只有高和寬的大於 0</translation>
    </message>
    <message>
        <source>%1: %2 is missing; read are %3 to %4, export the model for one of them.</source>
        <translation>%1：缺少 %2；可讀取的是 %3 到 %4，請以其中之一匯出模型。</translation>
    </message>
    <message>
        <source>%1: %2 is %3; read are %4 to %5, export the model for one of them.</source>
        <translation>%1：%2 是 %3；可讀取的是 %4 到 %5，請以其中之一匯出模型。</translation>
    </message>
    <message>
        <source>the version of ONNX&apos; operators (opset_import)</source>
        <translation>ONNX 運算子的版本（opset_import）</translation>
    </message>
    <message>
        <source>%1: its layers share arrays and would take %2 bytes, the file has %3.</source>
        <translation>%1：它的層共用陣列，總共需要 %2 位元組，檔案卻只有 %3 位元組。</translation>
    </message>
    <message>
        <source>%1 Nothing was written.</source>
        <translation>%1沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>%1: ONNX cannot describe this network; nothing was written.</source>
        <translation>%1：ONNX 無法描述這個網路；沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>has the attribute %1, which is not a number</source>
        <translation>的屬性 %1 不是數字</translation>
    </message>
    <message>
        <source>has the attribute %1, which is not a whole number</source>
        <translation>的屬性 %1 不是整數</translation>
    </message>
    <message>
        <source>has the attribute %1, which is not a word</source>
        <translation>的屬性 %1 不是文字</translation>
    </message>
    <message>
        <source>has the attribute %1, which is not an array</source>
        <translation>的屬性 %1 不是陣列</translation>
    </message>
    <message>
        <source>has the attribute %1, which is not a list of whole numbers</source>
        <translation>的屬性 %1 不是整數的清單</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <translation>%1：%2 %3。</translation>
    </message>
    <message>
        <source>makes %1, which there is already</source>
        <translation>產生的 %1 已經存在</translation>
    </message>
    <message>
        <source>lacks its input %1</source>
        <translation>缺少第 %1 個輸入</translation>
    </message>
    <message>
        <source>takes %1, which nothing before it makes; nodes must stand in the order in which they are computed</source>
        <translation>取用的 %1 在它之前沒有節點產生；節點必須依計算的順序排列</translation>
    </message>
    <message>
        <source>has %1 inputs, at most %2 are read</source>
        <translation>有 %1 個輸入，最多只讀取 %2 個</translation>
    </message>
    <message>
        <source>takes %1, which is no constant</source>
        <translation>取用的 %1 不是常數</translation>
    </message>
    <message>
        <source>takes %1, which is not of float32</source>
        <translation>取用的%1 不是 float32</translation>
    </message>
    <message>
        <source>takes %1, which is %2, expected %3 axis</source>
        <translation>取用的%1 是 %2，應有 %3 個軸</translation>
    </message>
    <message>
        <source>takes %1, which is %2, expected %3 axes</source>
        <translation>取用的%1 是 %2，應有 %3 個軸</translation>
    </message>
    <message>
        <source>takes %1, which is %2, without numbers</source>
        <translation>取用的%1 是 %2，裡面沒有數字</translation>
    </message>
    <message>
        <source>takes %1, whose number %2 is NaN, expected a finite one</source>
        <translation>取用的%1，第 %2 個數字是 NaN，應為有限的數字</translation>
    </message>
    <message>
        <source>takes %1, whose number %2 is infinite, expected a finite one</source>
        <translation>取用的%1，第 %2 個數字是無限大，應為有限的數字</translation>
    </message>
    <message>
        <source>takes %1, which is no list of whole numbers</source>
        <translation>取用的 %1 不是整數的清單</translation>
    </message>
    <message>
        <source>has %1 %2, expected %3</source>
        <translation>的 %1 是 %2，應為 %3</translation>
    </message>
    <message>
        <source>has %1 %2, expected %3 numbers from %4 to %5</source>
        <translation>的 %1 是 %2，應為 %3 個從 %4 到 %5 的數字</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>型別 %1</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is nothing, which is not read</source>
        <translation>%1：它的屬性 %2 是空的，無法讀取</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is a graph, which is not read</source>
        <translation>%1：它的屬性 %2 是圖，不支援讀取</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is texts, which is not read</source>
        <translation>%1：它的屬性 %2 是多段文字，不支援讀取</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is arrays, which is not read</source>
        <translation>%1：它的屬性 %2 是多個陣列，不支援讀取</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is graphs, which is not read</source>
        <translation>%1：它的屬性 %2 是多個圖，不支援讀取</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is a sparse array, which is not read</source>
        <translation>%1：它的屬性 %2 是稀疏陣列，不支援讀取</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is sparse arrays, which is not read</source>
        <translation>%1：它的屬性 %2 是多個稀疏陣列，不支援讀取</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is a type, which is not read</source>
        <translation>%1：它的屬性 %2 是型別，不支援讀取</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is types, which is not read</source>
        <translation>%1：它的屬性 %2 是多個型別，不支援讀取</translation>
    </message>
    <message>
        <source>%1: its attribute %2 is of type %3, which is not read</source>
        <translation>%1：它的屬性 %2 是型別 %3，不支援讀取</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>byte %1: %2; this is no ONNX file, or not all of it, save or copy it again</source>
        <translation>第 %1 個位元組：%2；這不是 ONNX 檔，或內容不完整，請重新儲存或複製</translation>
    </message>
    <message>
        <source>the array of %1</source>
        <translation>%1 的陣列</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>has more than %1 nodes, arrays, attributes, names and dimensions, the most that is read</source>
        <translation>節點、陣列、屬性、名稱和維度超過了可讀取的上限 %1 個</translation>
    </message>
    <message>
        <source>a field is of another type than ONNX gives it</source>
        <translation>有個欄位的型別和 ONNX 規定的不同</translation>
    </message>
    <message>
        <source>a name has %1 bytes, at most %2 are read</source>
        <translation>有個名稱長達 %1 位元組，最多只讀取 %2 位元組</translation>
    </message>
    <message>
        <source>more than %1 whole numbers in one list</source>
        <translation>一個清單裡有超過 %1 個整數</translation>
    </message>
    <message>
        <source>a second graph</source>
        <translation>出現第二個圖</translation>
    </message>
    <message>
        <source>defines functions of its own, which are not read; export the model without them</source>
        <translation>定義了自己的函式，不支援讀取；請匯出不含函式的模型</translation>
    </message>
    <message>
        <source>holds no graph; this is no ONNX file</source>
        <translation>裡面沒有圖；這不是 ONNX 檔</translation>
    </message>
    <message>
        <source>holds a sparse array, which is not read; export the model with dense ones</source>
        <translation>裡面有稀疏陣列，不支援讀取；請以一般陣列匯出模型</translation>
    </message>
    <message>
        <source>lies in another file, which is not read; save the model as one file</source>
        <translation>放在另一個檔案，不支援讀取；請把模型存成單一檔案</translation>
    </message>
    <message>
        <source>is in segments, which are not read</source>
        <translation>分成好幾段，不支援讀取</translation>
    </message>
    <message>
        <source>the numbers of an array are in several pieces</source>
        <translation>有個陣列的數字分成好幾段</translation>
    </message>
    <message>
        <source>is %1, %2 numbers, but has %3</source>
        <translation>是 %1，應有 %2 個數字，卻有 %3 個</translation>
    </message>
    <message>
        <source>holds numbers of the type %1; only float32 is read, convert the model to it</source>
        <translation>裡面數字的型別是 %1；只讀取 float32，請轉換模型</translation>
    </message>
    <message>
        <source>holds numbers of the type %1; only float32 is read</source>
        <translation>裡面數字的型別是 %1；只讀取 float32</translation>
    </message>
    <message>
        <source>is %1; no side can be below 0</source>
        <translation>是 %1；任何一邊都不能小於 0</translation>
    </message>
    <message>
        <source>is %1, more numbers than the file&apos;s %2 bytes can hold</source>
        <translation>是 %1，數字比檔案的 %2 位元組裝得下的還多</translation>
    </message>
    <message>
        <source>has its numbers twice, as raw_data and as a list</source>
        <translation>的數字寫了兩次，分別在 raw_data 和清單裡</translation>
    </message>
    <message>
        <source>is %1, which takes %2 bytes, but has %3</source>
        <translation>是 %1，應占 %2 位元組，卻有 %3 位元組</translation>
    </message>
    <message>
        <source>holds %1 whole numbers, at most %2 are read</source>
        <translation>有 %1 個整數，最多只讀取 %2 個</translation>
    </message>
    <message>
        <source>a value has more than %1 axes</source>
        <translation>有個值的軸超過 %1 個</translation>
    </message>
    <message>
        <source>flattens from axis %1, expected 1</source>
        <translation>從第 %1 軸開始展平，應為 1</translation>
    </message>
    <message>
        <source>makes [%1,%2] of %3, expected a list of %4 for each image</source>
        <translation>把 %3 變成 [%1,%2]，應為每張影像 %4 個數值的數列</translation>
    </message>
    <message>
        <source>makes something else than a list of its input, for which it would need two sizes</source>
        <translation>沒有把輸入變成數列；要變成數列，應有兩個大小</translation>
    </message>
    <message>
        <source>orders its axes %1; read are channels to the end, [0,2,3,1], and back, [0,3,1,2]</source>
        <translation>的軸排列成 %1；可讀取的是把通道移到最後的 [0,2,3,1]，以及移回來的 [0,3,1,2]</translation>
    </message>
    <message>
        <source>holds nothing that is read: an array or whole numbers</source>
        <translation>裡面沒有可讀取的內容：陣列或整數</translation>
    </message>
    <message>
        <source>makes %1 sizes, at most 8 are read</source>
        <translation>產生 %1 個大小，最多只讀取 8 個</translation>
    </message>
    <message>
        <source>takes element %1 of %2</source>
        <translation>要取第 %1 項，總共卻只有 %2 項</translation>
    </message>
    <message>
        <source>makes no list of one number</source>
        <translation>產生的不是只有一個數字的清單</translation>
    </message>
    <message>
        <source>joins a number that is no list</source>
        <translation>要串接的數字不是清單</translation>
    </message>
    <message>
        <source>a field is cut short</source>
        <translation>有個欄位不完整</translation>
    </message>
    <message>
        <source>a number has more than 64 bits</source>
        <translation>有個數字超過 64 位元</translation>
    </message>
    <message>
        <source>%1: flatten: no dense layer follows it, and PyTorch would order its classes otherwise; put a dense layer behind it. Nothing was written.</source>
        <translation>%1：flatten：後面沒有全連接層，PyTorch 會以別的順序排列類別；請在後面加一個全連接層。沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>holds %1 bytes, a safetensors file has 8 at least</source>
        <translation>有 %1 位元組，safetensors 檔至少要有 8 位元組</translation>
    </message>
    <message>
        <source>says that its header has %1 bytes, safetensors allows %2; it is another kind of file</source>
        <translation>說它的標頭有 %1 位元組，safetensors 最多允許 %2 位元組；這是別種檔案</translation>
    </message>
    <message>
        <source>says that its header has %1 bytes, but %2 follow; it was cut short</source>
        <translation>說它的標頭有 %1 位元組，後面卻只有 %2 位元組；檔案不完整</translation>
    </message>
    <message>
        <source>has a header of %1 bytes, at most %2 are read</source>
        <translation>標頭有 %1 位元組，最多只讀取 %2 位元組</translation>
    </message>
    <message>
        <source>its header begins with %1, expected &quot;{&quot;; it is another kind of file</source>
        <translation>標頭以 %1 開頭，應為 &quot;{&quot;；這是別種檔案</translation>
    </message>
    <message>
        <source>is %1, which is more than any file holds</source>
        <translation>是 %1，超過任何檔案裝得下的大小</translation>
    </message>
    <message>
        <source>its data_offsets end at %1, before they begin at %2</source>
        <translation>data_offsets 的結尾 %1 在開頭 %2 之前</translation>
    </message>
    <message>
        <source>is %1, which takes %2 bytes, but its data_offsets span %3</source>
        <translation>是 %1，應占 %2 位元組，data_offsets 卻涵蓋 %3 位元組</translation>
    </message>
    <message>
        <source>has %1 fields, expected dtype, shape and data_offsets alone</source>
        <translation>有 %1 個欄位，應該只有 dtype、shape 和 data_offsets</translation>
    </message>
    <message>
        <source>is of the type %1, which safetensors does not know</source>
        <translation>型別是 %1，safetensors 沒有這種型別</translation>
    </message>
    <message>
        <source>the tensor %1 begins at byte %2, but the data begin at %3: there is a hole between</source>
        <translation>張量 %1 從第 %2 個位元組開始，資料卻從第 %3 個開始：中間有空隙</translation>
    </message>
    <message>
        <source>the tensor %1 begins at byte %2, but the tensor %3 ends at %4: they overlap</source>
        <translation>張量 %1 從第 %2 個位元組開始，張量 %3 卻到第 %4 個才結束：兩者重疊</translation>
    </message>
    <message>
        <source>the tensor %1 begins at byte %2, but the tensor %3 ends at %4: there is a hole between</source>
        <translation>張量 %1 從第 %2 個位元組開始，張量 %3 卻在第 %4 個就結束：中間有空隙</translation>
    </message>
    <message>
        <source>its tensors take %1 bytes, but %2 follow its header; it was cut short</source>
        <translation>張量共占 %1 位元組，標頭後面卻只有 %2 位元組；檔案不完整</translation>
    </message>
    <message>
        <source>its tensors take %1 bytes, but %2 follow its header; it has bytes left over</source>
        <translation>張量共占 %1 位元組，標頭後面卻有 %2 位元組；檔案有多餘的位元組</translation>
    </message>
    <message>
        <source>%1: header</source>
        <translation>%1：標頭</translation>
    </message>
    <message>
        <source>%1: the tensor %2</source>
        <translation>%1：張量 %2</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is missing, expected %3.</source>
        <translation>%1：缺少張量 %2，應為 %3。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is %3, expected %4.</source>
        <translation>%1：張量 %2 是 %3，應為 %4。</translation>
    </message>
    <message>
        <source>is the name of the metadata</source>
        <translation>是中繼資料的名稱</translation>
    </message>
    <message>
        <source>has a name that is not UTF-8</source>
        <translation>的名稱不是 UTF-8</translation>
    </message>
    <message>
        <source>has %1 dimensions, at most %2 are read</source>
        <translation>有 %1 個維度，最多只讀取 %2 個</translation>
    </message>
    <message>
        <source>is %1, which takes more than any file holds, but has %2</source>
        <translation>是 %1，超過任何檔案裝得下的大小，卻有 %2 位元組</translation>
    </message>
    <message>
        <source>The metadata %1 are not UTF-8.</source>
        <translation>中繼資料 %1 不是 UTF-8。</translation>
    </message>
    <message>
        <source>appears twice</source>
        <translation>出現了兩次</translation>
    </message>
    <message>
        <source>The tensor %1 %2.</source>
        <translation>張量 %1 %2。</translation>
    </message>
    <message>
        <source>The names and shapes take %1 bytes, at most %2 are read.</source>
        <translation>名稱和形狀共占 %1 位元組，最多只讀取 %2 位元組。</translation>
    </message>
    <message>
        <source>%1: %2 Nothing was written.</source>
        <translation>%1：%2沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>two numbers</source>
        <translation>兩個數字</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>大於 0 的數字</translation>
    </message>
    <message>
        <source>[null, height, width, channels] or [null, features]</source>
        <translation>[null, 高, 寬, 通道] 或 [null, 特徵]</translation>
    </message>
    <message>
        <source>is %1 values a sample, at most %2 are possible</source>
        <translation>每個樣本有 %1 個數值，最多 %2 個</translation>
    </message>
    <message>
        <source>the input layer %1 is not the first one</source>
        <translation>輸入層 %1 不是第一層</translation>
    </message>
    <message>
        <source>the Dense layer %1 needs a Flatten layer before it</source>
        <translation>Dense 層 %1 前面需要一個 Flatten 層</translation>
    </message>
    <message>
        <source>the layer %1 is of the class %2; read are InputLayer, Conv2D, MaxPooling2D, AveragePooling2D, GlobalAveragePooling2D, Flatten, Dense, Dropout, BatchNormalization, Activation, ReLU, LeakyReLU, ELU and Softmax</source>
        <translation>層 %1 的類別是 %2；可讀取的是 InputLayer、Conv2D、MaxPooling2D、AveragePooling2D、GlobalAveragePooling2D、Flatten、Dense、Dropout、BatchNormalization、Activation、ReLU、LeakyReLU、ELU 和 Softmax</translation>
    </message>
    <message>
        <source>a second layer has the name %1; every layer needs its own</source>
        <translation>有第二個層也叫 %1；每一層都要有自己的名稱</translation>
    </message>
    <message>
        <source>is how Keras 3 writes it, and TensorFlow.js cannot read it; rename it to &quot;batch_input_shape&quot;</source>
        <translation>是 Keras 3 的寫法，TensorFlow.js 無法讀取；請改名為 &quot;batch_input_shape&quot;</translation>
    </message>
    <message>
        <source>is %1, the layer before said %2</source>
        <translation>是 %1，前一層卻說是 %2</translation>
    </message>
    <message>
        <source>the input&apos;s shape, [null, height, width, channels]</source>
        <translation>輸入的形狀 [null, 高, 寬, 通道]</translation>
    </message>
    <message>
        <source>%1 in the layer %2</source>
        <translation>%1（在層 %2）</translation>
    </message>
    <message>
        <source>the %1 layer %2 needs height, width and channels, and gets a list</source>
        <translation>%1 層 %2 需要高、寬和通道，得到的卻是數列</translation>
    </message>
    <message>
        <source>the layer %1 is dilated, expected [1,1]</source>
        <translation>層 %1 用了擴張卷積，應為 [1,1]</translation>
    </message>
    <message>
        <source>-1, the channels, in the layer %1</source>
        <translation>-1，也就是通道（在層 %1）</translation>
    </message>
    <message>
        <source>there is no centred rmsprop here</source>
        <translation>這裡沒有 centered 的 rmsprop</translation>
    </message>
    <message>
        <source>0 of adamax</source>
        <translation>0（adamax）</translation>
    </message>
    <message>
        <source>there is no optimizer %1 here</source>
        <translation>這裡沒有最佳化器 %1</translation>
    </message>
    <message>
        <source>%1: is %2 %3, expected %4</source>
        <translation>%1：是 %2 %3，應為%4</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>型別 %3 的 %1 %2</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>不再有其他陣列</translation>
    </message>
    <message>
        <source>weightsManifest: the optimizer&apos;s %1 is missing</source>
        <translation>weightsManifest：缺少最佳化器的 %1</translation>
    </message>
    <message>
        <source>%1 is no file name</source>
        <translation>%1 不是檔名</translation>
    </message>
    <message>
        <source>%1 contains a NUL</source>
        <translation>%1 含有 NUL</translation>
    </message>
    <message>
        <source>%1 leads out of the model&apos;s folder</source>
        <translation>%1 通往模型資料夾之外</translation>
    </message>
    <message>
        <source>%1 leads out of the model&apos;s folder; put all files beside model.json</source>
        <translation>%1 通往模型資料夾之外；請把所有檔案放在 model.json 旁邊</translation>
    </message>
    <message>
        <source>%1 is an address, not the name of a file beside model.json</source>
        <translation>%1 是網址，不是 model.json 旁邊的檔名</translation>
    </message>
    <message>
        <source>the weights are quantized, expected plain float32; save the model without quantization</source>
        <translation>權重經過量化，應為一般的 float32；請以不量化的方式儲存模型</translation>
    </message>
    <message>
        <source>the file %1 appears twice</source>
        <translation>檔案 %1 出現了兩次</translation>
    </message>
    <message>
        <source>is file number %1, at most %2 are read</source>
        <translation>是第 %1 個檔案，最多只讀取 %2 個</translation>
    </message>
    <message>
        <source>the weight %1 appears twice</source>
        <translation>權重 %1 出現了兩次</translation>
    </message>
    <message>
        <source>&quot;model&quot; or &quot;optimizer&quot; for the weight %1</source>
        <translation>&quot;model&quot; 或 &quot;optimizer&quot;（權重 %1）</translation>
    </message>
    <message>
        <source>the weight %1 is larger than %2 numbers</source>
        <translation>權重 %1 超過 %2 個數字</translation>
    </message>
    <message>
        <source>&quot;float32&quot; for the weight %1</source>
        <translation>&quot;float32&quot;（權重 %1）</translation>
    </message>
    <message>
        <source>there are %1 bytes between its members and its directory</source>
        <translation>成員和目錄之間有 %1 位元組</translation>
    </message>
    <message>
        <source>%1: %2; save or copy the file again.</source>
        <translation>%1：%2；請重新儲存或複製檔案。</translation>
    </message>
    <message>
        <source>its member %1 %2</source>
        <translation>其中的成員 %1 %2</translation>
    </message>
    <message>
        <source>holds %1 bytes, expected a zip file</source>
        <translation>有 %1 位元組，應為 zip 檔</translation>
    </message>
    <message>
        <source>does not end as a zip file does; it was cut short or is another kind of file</source>
        <translation>結尾不像 zip 檔；檔案不完整，或是別種檔案</translation>
    </message>
    <message>
        <source>is a part of a zip file of several parts</source>
        <translation>是分割 zip 檔的其中一份</translation>
    </message>
    <message>
        <source>its directory takes %1 bytes from byte %2 on, but should reach to byte %3</source>
        <translation>目錄從第 %2 個位元組起占 %1 位元組，卻應到第 %3 個位元組為止</translation>
    </message>
    <message>
        <source>has %1 members, at most %2 are read</source>
        <translation>有 %1 個成員，最多只讀取 %2 個</translation>
    </message>
    <message>
        <source>line %1 of its directory is none</source>
        <translation>目錄的第 %1 行無效</translation>
    </message>
    <message>
        <source>line %1 of its directory reaches behind the end</source>
        <translation>目錄的第 %1 行超出了結尾</translation>
    </message>
    <message>
        <source>its directory has bytes left over</source>
        <translation>目錄有多餘的位元組</translation>
    </message>
    <message>
        <source>unpacks to %1 bytes, at most %2 are read</source>
        <translation>解壓縮後有 %1 位元組，最多只讀取 %2 位元組</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>出現了兩次</translation>
    </message>
    <message>
        <source>begins at byte %1, expected at byte %2</source>
        <translation>從第 %1 個位元組開始，應為第 %2 個</translation>
    </message>
    <message>
        <source>is encrypted or of a kind that is not read</source>
        <translation>經過加密，或是不支援讀取的種類</translation>
    </message>
    <message>
        <source>is packed by method %1, only 0 and 8 (deflate) are read</source>
        <translation>以方法 %1 壓縮，只讀取 0 和 8（deflate）</translation>
    </message>
    <message>
        <source>has no beginning</source>
        <translation>沒有開頭</translation>
    </message>
    <message>
        <source>reaches into what follows it</source>
        <translation>超出範圍，伸進後面的內容</translation>
    </message>
    <message>
        <source>is something else where it lies than in the directory</source>
        <translation>的內容和目錄所寫的不同</translation>
    </message>
    <message>
        <source>is stored in %1 bytes and has %2</source>
        <translation>存成 %1 位元組，卻有 %2 位元組</translation>
    </message>
    <message>
        <source>cannot have %1 bytes in %2</source>
        <translation>不可能把 %1 位元組放進 %2 位元組</translation>
    </message>
    <message>
        <source>is damaged or does not unpack to %1 bytes</source>
        <translation>已損毀，或解壓縮後不是 %1 位元組</translation>
    </message>
    <message>
        <source>does not have its check sum</source>
        <translation>與檢查碼不符</translation>
    </message>
    <message>
        <source>files without an ending</source>
        <translation>沒有副檔名的檔案</translation>
    </message>
    <message>
        <source>files that end in %1</source>
        <translation>副檔名為 %1 的檔案</translation>
    </message>
    <message>
        <source>%1: no models are written to %2; choose %3, or a folder.</source>
        <translation>%1：無法把模型寫成%2；請選擇 %3，或是資料夾。</translation>
    </message>
    <message>
        <source>%1: no models are read from %2; choose %3, or a folder.</source>
        <translation>%1：無法從%2讀取模型；請選擇 %3，或是資料夾。</translation>
    </message>
    <message>
        <source>no part of an ONNX model begins here</source>
        <translation>這裡不是 ONNX 模型任何部分的開頭</translation>
    </message>
    <message>
        <source>a text in double quotes, a number, true, false, null, &quot;[&quot; or &quot;{&quot;</source>
        <translation>用雙引號括住的文字、數字、true、false、null、&quot;[&quot; 或 &quot;{&quot;</translation>
    </message>
    <message>
        <source>a name in double quotes</source>
        <translation>用雙引號括住的名稱</translation>
    </message>
    <message>
        <source>a colon</source>
        <translation>冒號</translation>
    </message>
    <message>
        <source>a comma or &quot;]&quot;</source>
        <translation>逗號或 &quot;]&quot;</translation>
    </message>
    <message>
        <source>a comma or &quot;}&quot;</source>
        <translation>逗號或 &quot;}&quot;</translation>
    </message>
    <message>
        <source>a text has no double quote at its end</source>
        <translation>有一段文字的結尾沒有雙引號</translation>
    </message>
    <message>
        <source>a text has a control character or the end of a line in it; write it with a backslash, as \n or \u0001</source>
        <translation>有一段文字裡有控制字元或換行；請改用反斜線寫成 \n 或 \u0001</translation>
    </message>
    <message>
        <source>a backslash has no meaning before what follows it; write two of them for one</source>
        <translation>反斜線後面的字元沒有意義；若要寫一個反斜線，請連寫兩個</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits after it</source>
        <translation>\u 後面需要四個十六進位數字</translation>
    </message>
    <message>
        <source>half of a surrogate pair stands alone; write both halves, or the character itself</source>
        <translation>代理字元對只有一半；請寫出兩半，或直接寫出該字元</translation>
    </message>
    <message>
        <source>ends where there should be %1; it may have been cut short</source>
        <translation>在應該有%1的地方就結束了；檔案可能被截斷</translation>
    </message>
    <message>
        <source>a number is too large; write one below 1.8e308</source>
        <translation>數字太大；請寫小於 1.8e308 的數字</translation>
    </message>
    <message>
        <source>a number breaks off; write it as in -0.5 or 1e-3</source>
        <translation>數字不完整；請寫成像 -0.5 或 1e-3 的形式</translation>
    </message>
    <message>
        <source>this is no JSON; look for a missing comma, quote or bracket</source>
        <translation>這裡不是 JSON；請檢查是否少了逗號、引號或括號</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>結尾</translation>
    </message>
    <message>
        <source>The run cannot be stored: %1 is not UTF-8; give that file or folder another name.</source>
        <translation>無法儲存這次執行：%1 不是 UTF-8；請替該檔案或資料夾改名。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8, as names and notes of runs are; set the terminal to UTF-8.</source>
        <translation>%1 不是 UTF-8，執行的名稱和備註必須是 UTF-8；請把終端機設為 UTF-8。</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>記憶體不足，無法完成；請關閉其他程式後再試一次。</translation>
    </message>
    <message>
        <source>this is no JSON, it begins with %1; check that it is the right file</source>
        <translation>這不是 JSON（開頭是 %1）；請確認選對了檔案</translation>
    </message>
    <message>
        <source>modelTopology is missing, so this is no model; check that it is the right file</source>
        <translation>缺少 modelTopology，這不是模型檔；請確認選對了檔案</translation>
    </message>
    <message>
        <source>kernel %1 does not fit its %2 input; make it smaller.</source>
        <translation>卷積核 %1 放不進 %2 的輸入；請縮小卷積核。</translation>
    </message>
    <message>
        <source>pool %1 does not fit its %2 input; make it smaller.</source>
        <translation>池化視窗 %1 放不進 %2 的輸入；請縮小視窗。</translation>
    </message>
    <message>
        <source>it needs maps, and its input is a flat list; move it above %1.</source>
        <translation>這一層需要特徵圖，輸入卻是一維的數列；請移到 %1 之前。</translation>
    </message>
</context>
<context>
    <name>inkling::SettingEditors</name>
    <message>
        <source>A change applies from the next rewind on.</source>
        <translation>變更會在下次倒帶後生效。</translation>
    </message>
</context>
<context>
    <name>inkling::SettingsPanel</name>
    <message>
        <source>Some changes apply after Rewind.</source>
        <translation>部分變更要倒帶後才會生效。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What is “%1”?</source>
        <translation>「%1」是什麼？</translation>
    </message>
    <message>
        <source>%1
A click explains more (Shift+F1 in the field)</source>
        <comment>a setting&apos;s help</comment>
        <translation>%1
按一下看詳細說明（在欄位裡按 Shift+F1）</translation>
    </message>
</context>
<context>
    <name>inkling::StatusLine</name>
    <message>
        <source>What the run is doing</source>
        <translation>目前的執行狀態</translation>
    </message>
    <message>
        <source>Share of test images read right, with the 95 % interval for so many images; where training images are held out for validation, the share of those too</source>
        <translation>測試影像讀對的比例，以及依影像張數算出的 95 % 區間；若保留了訓練影像做驗證，也會列出驗證的比例</translation>
    </message>
    <message>
        <source>Training steps alone, at full speed, and what computes them</source>
        <translation>全速時單看訓練步驟的速度，以及用什麼來計算</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>沒有網路</translation>
    </message>
    <message>
        <source>%L1 of %L2 batches</source>
        <translation>%L1／%L2 批次</translation>
    </message>
    <message>
        <source>Playing, batch %L1 of %L2 trained</source>
        <translation>重播中，批次 %L1（已訓練 %L2）</translation>
    </message>
    <message>
        <source>Back at batch %L1 of %L2 trained</source>
        <translation>回到批次 %L1（已訓練 %L2）</translation>
    </message>
    <message>
        <source>Training, %1</source>
        <translation>訓練中，%1</translation>
    </message>
    <message>
        <source>Finished, %1</source>
        <translation>完成，%1</translation>
    </message>
    <message>
        <source>Stopped early, %1</source>
        <translation>提早停止，%1</translation>
    </message>
    <message>
        <source>Diverged after %1</source>
        <translation>已發散，%1</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>因錯誤而停止</translation>
    </message>
    <message>
        <source>Ready, %1</source>
        <translation>準備就緒，%1</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>已暫停，%1</translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation>驗證準確率 %1</translation>
    </message>
    <message>
        <source>%1 × 1 thread</source>
        <translation>%1 × 1 個執行緒</translation>
    </message>
    <message>
        <source>%1 × %2 threads</source>
        <translation>%1 × %2 個執行緒</translation>
    </message>
    <message>
        <source>%L1 batches/s at full speed · %2</source>
        <translation>全速 %L1 批次／秒 · %2</translation>
    </message>
    <message>
        <source>Playing, before the first batch of %L1 trained</source>
        <translation>重播中，第一個批次之前（已訓練 %L1）</translation>
    </message>
    <message>
        <source>Back before the first batch of %L1 trained</source>
        <translation>回到第一個批次之前（已訓練 %L1）</translation>
    </message>
    <message>
        <source>test accuracy %1 (%L2 images), loss %3</source>
        <translation>測試準確率 %1（%L2 張），損失 %3</translation>
    </message>
    <message>
        <source>test accuracy %1 (%L2 images, before the first batch), loss %3</source>
        <translation>測試準確率 %1（%L2 張，第一個批次之前），損失 %3</translation>
    </message>
    <message>
        <source>test accuracy %1 (%L2 images, after batch %L3), loss %4</source>
        <translation>測試準確率 %1（%L2 張，批次 %L3 之後），損失 %4</translation>
    </message>
</context>
<context>
    <name>inkling::ThumbnailList</name>
    <message>
        <source>Click it, or press Enter, to put it on the canvas.</source>
        <translation>按一下或按 Enter，就能放到畫布上。</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>read rightly as this digit</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Training image %1: a %2, read rightly, loss %3</source>
        <translation>訓練影像 %1：數字 %2，讀對了，損失 %3</translation>
    </message>
    <message>
        <source>Training image %1: a %2, wrongly read as %3, loss %4</source>
        <translation>訓練影像 %1：數字 %2，誤讀成 %3，損失 %4</translation>
    </message>
    <message>
        <source>Test image %1: a %2, not read yet</source>
        <translation>測試影像 %1：數字 %2，還沒辨識</translation>
    </message>
    <message>
        <source>Test image %1: a %2, read rightly</source>
        <translation>測試影像 %1：數字 %2，讀對了</translation>
    </message>
    <message>
        <source>Test image %1: a %2, wrongly read as %3</source>
        <translation>測試影像 %1：數字 %2，誤讀成 %3</translation>
    </message>
    <message>
        <source>✗ %1, is %2</source>
        <comment>read as the first digit, is the second</comment>
        <translation>✗ %1 應為 %2</translation>
    </message>
</context>
<context>
    <name>inkling::ThumbnailView</name>
    <message>
        <source>Sample digits appear here once a data set is open.</source>
        <translation>開啟資料集後，這裡會顯示樣本數字。</translation>
    </message>
    <message>
        <source>Sample digits</source>
        <translation>樣本數字</translation>
    </message>
    <message>
        <source>Digits of the batch</source>
        <translation>這個批次的數字</translation>
    </message>
    <message>
        <source>How many samples are right</source>
        <translation>樣本讀對幾個</translation>
    </message>
    <message>
        <source>How many of these test digits the network reads rightly. It never trains on them.</source>
        <translation>這些測試數字裡，網路讀對了幾個。它們從不拿來訓練。</translation>
    </message>
    <message>
        <source>No samples</source>
        <translation>沒有樣本</translation>
    </message>
    <message>
        <source>%1 test digits, not read yet</source>
        <translation>%1 個測試數字，還沒辨識</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2 個中讀對 %1 個</translation>
    </message>
</context>
<context>
    <name>inkling::TimelineBar</name>
    <message>
        <source>Step &amp;back</source>
        <translation>後退一步(&amp;B)</translation>
    </message>
    <message>
        <source>To the moment before the last batch</source>
        <translation>回到上一個批次之前</translation>
    </message>
    <message>
        <source>&amp;Newest moment</source>
        <translation>最新時刻(&amp;N)</translation>
    </message>
    <message>
        <source>To where the run has got to</source>
        <translation>回到目前訓練到的地方</translation>
    </message>
    <message>
        <source>&amp;Fork here</source>
        <translation>從這裡分支(&amp;F)</translation>
    </message>
    <message>
        <source>A run of its own from here on, that shares the past</source>
        <translation>從這裡另開一次執行，與原本的執行有共同的過去</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Every batch of the run: drag to go back in time (keys ← and →, Home, End)</source>
        <translation>這次執行的每個批次：拖曳即可回到過去（← 與 → 鍵、Home、End）</translation>
    </message>
    <message>
        <source>After %L1 of %L2 batches</source>
        <translation>批次 %L1 之後（共 %L2 個批次）</translation>
    </message>
    <message>
        <source>%1. Drag to go back in time.</source>
        <translation>%1。拖曳即可回到過去。</translation>
    </message>
    <message>
        <source>%1. Train begins a fork here: %2.</source>
        <translation>%1。按「訓練」會從這裡開始分支：%2。</translation>
    </message>
    <message>
        <source>%1, playing what was recorded.</source>
        <translation>%1，正在重播紀錄。</translation>
    </message>
    <message>
        <source>%1. Train plays on; with a setting changed it forks.</source>
        <translation>%1。按「訓練」會接著重播；若改了設定，就會開始分支。</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation>%1 %3 → %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>another run</source>
        <translation>另一次執行</translation>
    </message>
    <message>
        <source>The mark is where it was forked from %1, after batch %L2: before, both are the same.</source>
        <translation>刻度標記是從「%1」分支出來的地方，在批次 %L2 之後；在那之前兩者完全相同。</translation>
    </message>
    <message>
        <source>Before the first batch of %L1</source>
        <translation>第一個批次之前（共 %L1 個批次）</translation>
    </message>
    <message>
        <source>After %L1 of %L2 trained batches</source>
        <translation>批次 %L1 之後（已訓練 %L2 個批次）</translation>
    </message>
    <message>
        <source>Fork at %L1: %2.</source>
        <comment>a batch, and what changes there</comment>
        <translation>在第 %L1 批次分支：%2。</translation>
    </message>
    <message>
        <source>Playing %L1 of %L2.</source>
        <comment>batches</comment>
        <translation>播放中：%L1／%L2。</translation>
    </message>
    <message>
        <source>%L1 of %L2. A changed setting makes a fork.</source>
        <comment>batches</comment>
        <translation>%L1／%L2。更改設定就會分支。</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>a setting, its old and its new value</comment>
        <translation>%1 %2 → %3</translation>
    </message>
</context>
<context>
    <name>inkling::TopicsPage</name>
    <message>
        <source>Search, for example “momentum”</source>
        <translation>搜尋，例如「動量」</translation>
    </message>
    <message>
        <source>Search layers, optimizers and settings</source>
        <translation>搜尋層、最佳化器與設定</translation>
    </message>
    <message>
        <source>Layers, optimizers, settings</source>
        <translation>層、最佳化器與設定</translation>
    </message>
    <message>
        <source>Nothing about “%1”.</source>
        <translation>找不到「%1」的說明。</translation>
    </message>
</context>
<context>
    <name>inkling::UnappliedOffer</name>
    <message>
        <source>Your changed network is not applied yet; this run trains the one it began with.</source>
        <translation>變更後的網路尚未套用；這次執行訓練的是一開始的網路。</translation>
    </message>
</context>
<context>
    <name>inkling::UnfinishedOffer</name>
    <message>
        <source>%1 was interrupted at batch %L2 of %L3.</source>
        <translation>「%1」在第 %L2 個批次（共 %L3 個）時中斷了。</translation>
    </message>
    <message>
        <source>%1 was left after batch %L2 of %L3.</source>
        <translation>「%1」停在第 %L2 個批次之後（共 %L3 個）。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
</context>
<context>
    <name>inkling::UsageView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>使用方法</translation>
    </message>
    <message>
        <source>The lines that use what was written</source>
        <translation>使用匯出檔案的幾行程式</translation>
    </message>
    <message>
        <source>Copy these lines (Alt+C)</source>
        <translation>複製這幾行（Alt+C）</translation>
    </message>
</context>
<context>
    <name>inkling::ValueText</name>
    <message>
        <source>%1: %2 … %3</source>
        <comment>a digit, and its probability while parts are covered</comment>
        <translation>%1：%2 … %3</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>權重 %1</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非數值</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <comment>lowest and highest value</comment>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>digit %L1</source>
        <translation>數字 %L1</translation>
    </message>
    <message>
        <source>value %L1</source>
        <translation>數值 %L1</translation>
    </message>
    <message>
        <source>row %L1, column %L2</source>
        <translation>第 %L1 列，第 %L2 欄</translation>
    </message>
    <message>
        <source>map %L1, row %L2, column %L3</source>
        <translation>特徵圖 %L1，第 %L2 列，第 %L3 欄</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a layer and a place in it</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>inkling::ValuesDialog</name>
    <message>
        <source>Values</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>The batch in the first row</source>
        <translation>第一列的批次</translation>
    </message>
    <message>
        <source>&amp;From batch</source>
        <translation>從批次(&amp;F)</translation>
    </message>
    <message>
        <source>Loss and accuracy of each batch</source>
        <translation>各批次的損失與準確率</translation>
    </message>
</context>
<context>
    <name>inkling::ValuesModel</name>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>訓練損失</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation>訓練準確率</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>張數</translation>
    </message>
    <message>
        <source>Smoothed loss</source>
        <translation>平滑後損失</translation>
    </message>
    <message>
        <source>Smoothed accuracy</source>
        <translation>平滑後準確率</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>驗證損失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>驗證準確率</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>驗證張數</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>測試損失</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>測試準確率</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>測試張數</translation>
    </message>
</context>
<context>
    <name>inkling::ViewDocks</name>
    <message>
        <source>&amp;Lesson view</source>
        <translation>課堂畫面(&amp;L)</translation>
    </message>
    <message>
        <source>End the lesson view</source>
        <translation>結束課堂畫面</translation>
    </message>
    <message>
        <source>&amp;Usual arrangement</source>
        <translation>恢復預設排列(&amp;U)</translation>
    </message>
    <message>
        <source>Charts and canvas alone, on the whole screen</source>
        <translation>整個螢幕只顯示圖表和畫布</translation>
    </message>
    <message>
        <source>Back to the whole window</source>
        <translation>回到完整的視窗</translation>
    </message>
    <message>
        <source>Put every view back where it was at first</source>
        <translation>把每個面板放回最初的位置</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>What is shown here</source>
        <translation>選擇這裡要顯示的內容</translation>
    </message>
</context>
<context>
    <name>inkling::ViewExplanation</name>
    <message>
        <source>Try this: %1</source>
        <translation>動手試試：%1</translation>
    </message>
</context>
</TS>
